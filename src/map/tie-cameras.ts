import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Makes two maps look at the same place at every moment, whichever of them is moved; at first the second takes the place of the
 * first. Returns a function that unties them. What follows is not taken for a move that a person asked for, and reports that it
 * has come to rest only when what it follows has.
 */
export function tieCameras(first: MapLibreMap, second: MapLibreMap): () => void {
  // A jump reports its moves before it returns, so a flag is enough for it not to come back as an echo.
  let following = false
  const tie = (mover: MapLibreMap, follower: MapLibreMap): (() => void) => {
    const follow = (passing: boolean) => {
      if (following) return
      following = true
      follower.jumpTo({ center: mover.getCenter(), zoom: mover.getZoom() }, passing ? { passing } : {})
      following = false
    }
    const pass = () => {
      follow(true)
    }
    const rest = () => {
      follow(false)
    }
    mover.on('move', pass)
    mover.on('moveend', rest)
    return () => {
      mover.off('move', pass)
      mover.off('moveend', rest)
    }
  }
  second.jumpTo({ center: first.getCenter(), zoom: first.getZoom() })
  const untie = [tie(first, second), tie(second, first)]
  return () => {
    untie.forEach((end) => {
      end()
    })
  }
}
