import { arc, chordDirected, descending, ribbonArrow, type Chord, type ChordGroup } from 'd3'
import type { ChordMatrix } from '../model/flow-chords'
import { estimateTextWidth, spreadPositions } from './label-placement'

export type ChordArc = Readonly<{
  index: number
  code: string
  name: string
  path: string
  /** Workers who leave for, and who arrive from, the other municipalities of the diagram. */
  leaving: number
  arriving: number
  label: Readonly<{ x: number; y: number; anchor: 'start' | 'end'; leader: string }>
}>

export type ChordRibbon = Readonly<{ source: number; target: number; workers: number; path: string }>
type ChordPlot = Readonly<{
  arcs: readonly ChordArc[]
  ribbons: readonly ChordRibbon[]
  radius: number
}>

const padAngle = 0.045
const arcThickness = 10
const labelSize = 11
const labelOffset = 12
const labelGap = 15

/** The radius that leaves room for the longest name on both sides. */
export function chordRadius(names: readonly string[], width: number): number {
  const longest = Math.max(0, ...names.map((name) => estimateTextWidth(name, labelSize)))
  return Math.max(48, Math.min(130, width / 2 - longest - labelOffset - 2))
}

/**
 * A directed chord diagram around (0, 0): the arc of a municipality is as long as the workers who leave it for, or arrive
 * from, the others; a ribbon points from home to work. Workers who stay are left out. Labels stand beside their arcs, apart
 * from one another.
 */
export function placeChords(data: ChordMatrix, radius: number, halfHeight: number): ChordPlot {
  const matrix = data.matrix.map((row, i) => row.map((workers, j) => (i === j ? 0 : workers)))
  const layout = chordDirected().padAngle(padAngle).sortSubgroups(descending).sortChords(descending)(matrix)
  const inner = radius - arcThickness
  const drawArc = arc<ChordGroup>().innerRadius(inner).outerRadius(radius)
  const drawRibbon = ribbonArrow<Chord, Chord['source']>()
    .radius(inner - 2)
    .padAngle(1 / Math.max(1, inner))
    .headRadius(7)
  const middle = (group: ChordGroup) => (group.startAngle + group.endAngle) / 2
  const onRight = (group: ChordGroup) => middle(group) < Math.PI
  const heights = new Map<number, number>()
  for (const right of [true, false]) {
    const side = layout.groups.filter((group) => onRight(group) === right)
    const wished = side.map((group) => -Math.cos(middle(group)) * (radius + labelOffset / 2))
    const placed = spreadPositions(wished, labelGap, labelGap / 2 - halfHeight, halfHeight - labelGap / 2)
    side.forEach((group, i) => heights.set(group.index, placed[i]!))
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const arcs = layout.groups.map((group): ChordArc => {
    const angle = middle(group)
    const right = onRight(group)
    const y = heights.get(group.index) ?? 0
    // Beside the circle at this height, so that a moved label never lies on an arc.
    const x = Math.sqrt(Math.max(0, (radius + labelOffset - 4) ** 2 - y * y))
    const at = Math.max(x, Math.abs(Math.sin(angle)) * (radius + 4)) * (right ? 1 : -1)
    const from = `${Math.sin(angle) * (radius + 2)},${-Math.cos(angle) * (radius + 2)}`
    return {
      index: group.index,
      code: data.codes[group.index]!,
      name: data.names[group.index]!,
      path: drawArc(group) ?? '',
      leaving: sum(matrix[group.index]!),
      arriving: sum(matrix.map((row) => row[group.index]!)),
      label: {
        x: at + (right ? 4 : -4),
        y,
        anchor: right ? 'start' : 'end',
        leader: `M${from}L${at + (right ? 1 : -1)},${y}`,
      },
    }
  })
  const ribbons = layout.map((chord) => ({
    source: chord.source.index,
    target: chord.target.index,
    workers: chord.source.value,
    // d3 types the generator for canvas as well; without a context it returns the path.
    path: (drawRibbon(chord) as string | null | undefined) ?? '',
  }))
  return { arcs, ribbons: ribbons.sort((a, b) => a.workers - b.workers), radius }
}
