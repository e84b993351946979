import {
  ownColours,
  type OwnColour,
  type OwnDataset,
  type OwnJoin,
  type OwnMeasure,
  type OwnTable,
  type OwnUnit,
} from '../../contracts/own-data'
import { guessJoin, guessMeasure, guessUnit, numberColumns } from '../../model/own/guess-choices'
import { joinRows } from '../../model/own/join-rows'
import type { Explorer } from '../explorer'
import { placeRowsOf } from './own-places.svelte'

/**
 * Of points, in pixels: the more there are the smaller, so that what lies beneath is still seen. Colour and size are chosen in the
 * list of layers, beside the map.
 */
const usualSize = (features: number) => (features > 20_000 ? 2 : features > 2_000 ? 4 : 6)

/** A file that has been read, and what is to be made of it. */
export class OwnDraft {
  name = $state('')
  source = $state('')
  isIndicator = $state(false)
  isLayer = $state(false)
  join = $state.raw<OwnJoin>({ by: 'place' })
  measure = $state.raw<OwnMeasure>({ kind: 'count' })
  unit = $state.raw<OwnUnit>('number')
  /** The person has seen that rows are left out, and goes on. */
  acceptsBadRows = $state(false)

  readonly numbers
  /** The municipality of each row; null while it is worked out, or without municipalities. */
  readonly joined = $derived.by(() => {
    const { index } = this.explorer.analysis
    const { municipalities } = this.explorer.territory.tables
    if (!index || !municipalities) return null
    const { geometry } = this.table
    if (this.join.by !== 'place') return joinRows(this.table, this.join, index, null)
    const placed = geometry && placeRowsOf(geometry, municipalities)
    return placed && joinRows(this.table, this.join, index, placed)
  })
  readonly canAdd = $derived.by(
    () =>
      this.name.trim() !== '' &&
      (this.isIndicator || this.isLayer) &&
      (!this.isIndicator || (this.joined?.matched ?? 0) > 0),
  )

  constructor(
    private readonly explorer: Explorer,
    readonly fileName: string,
    readonly table: OwnTable,
  ) {
    const { index } = explorer.analysis
    const join = index && guessJoin(table, index)
    this.numbers = numberColumns(table).map(({ name }) => name)
    this.name = table.name
    this.isLayer = table.geometry !== null
    this.isIndicator = join !== null && (table.geometry === null || join.by !== 'place')
    this.join =
      join ?? (table.geometry ? { by: 'place' } : { by: 'code', column: table.columns[0]?.name ?? '' })
    this.measure = guessMeasure(table, join)
    this.unit = guessUnit(this.measure)
    this.acceptsBadRows = table.badRowCount === 0
  }

  /** Says which municipality a text as written means; null takes that back. */
  correct(text: string, code: string | null): void {
    const { join } = this
    if (join.by !== 'name') return
    const others = Object.entries(join.corrections).filter(([written]) => written !== text)
    const corrections = Object.fromEntries(code === null ? others : [...others, [text, code]])
    this.join = { ...join, corrections }
  }

  /** A colour that no other layer of one's own has, while there is one. */
  private freeColour(): OwnColour {
    const taken = this.explorer.own.datasets.map(({ layer }) => layer?.colour)
    return ownColours.find((colour) => !taken.includes(colour)) ?? ownColours[0]
  }

  toDataset(id: string, addedOn: string): OwnDataset {
    const { table, join, measure, unit } = this
    const name = this.name.trim()
    return {
      format: 1,
      id,
      name,
      fileName: this.fileName,
      addedOn,
      source: this.source.trim(),
      table,
      indicator: this.isIndicator ? { label: name, unit, join, measure } : null,
      layer: this.isLayer ? { colour: this.freeColour(), size: usualSize(table.count) } : null,
    }
  }
}
