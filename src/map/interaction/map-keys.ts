import type { SelectionTool } from '../../contracts/view'
import type { Locale } from '../../format/locale'
import { mapMessages } from '../../format/messages/map'
import type { MapPadding, MapPoint } from '../map-model'
import type { DrawnShape } from './drawn-shape'

/** Radius in kilometres that the keyboard begins with, and how it changes. */
export const defaultRadius = 10
const [leastRadius, mostRadius, radiusStep] = [1, 60, 1]

/** Which keys do what, with the tool in hand. */
export function keysHelp(tool: SelectionTool, radiusKilometres: number, locale: Locale): string {
  const keys = locale.t(mapMessages.keys)
  if (tool === 'rectangle') return `${keys} ${locale.t(mapMessages.keysRectangle)}`
  if (tool === 'lasso') return `${keys} ${locale.t(mapMessages.keysLasso)}`
  if (tool !== 'radius') return keys
  return `${keys} ${locale.t(mapMessages.keysRadius, { km: locale.number(radiusKilometres) })}`
}

/** What the map shows when a key is pressed. */
export type KeyScene = Readonly<{
  tool: SelectionTool
  radiusKilometres: number
  /** The crosshair, in pixels. */
  centre: MapPoint
  /** Metres a pixel spans at the crosshair. */
  metres: number
  /** What panels cover of the map's size. */
  free: MapPadding
  size: Readonly<{ width: number; height: number }>
}>

export type KeyAction =
  | Readonly<{ kind: 'place' }>
  | Readonly<{ kind: 'shape'; shape: DrawnShape }>
  | Readonly<{ kind: 'radius'; kilometres: number }>

/**
 * What a key asks for: Enter selects at the crosshair, or with the tool in hand (the visible part of the map, or the circle
 * around the crosshair); the square brackets change the circle. Null for keys that mean nothing here.
 */
export function applyKey(event: Readonly<{ key: string }>, scene: KeyScene): KeyAction | null {
  const { tool, radiusKilometres, centre, metres, free, size } = scene
  if (tool === 'radius' && (event.key === '[' || event.key === ']')) {
    const wanted = radiusKilometres + (event.key === ']' ? radiusStep : -radiusStep)
    return { kind: 'radius', kilometres: Math.min(mostRadius, Math.max(leastRadius, wanted)) }
  }
  if (event.key !== 'Enter') return null
  if (tool === 'radius') {
    const edge = { x: centre.x + (radiusKilometres * 1000) / metres, y: centre.y }
    return { kind: 'shape', shape: { tool, points: [centre, edge] } }
  }
  if (tool === 'rectangle') {
    const from = { x: free.left, y: free.top }
    const to = { x: size.width - free.right, y: size.height - free.bottom }
    return { kind: 'shape', shape: { tool, points: [from, to] } }
  }
  return { kind: 'place' }
}
