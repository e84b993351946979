import { targetKinds } from '../../contracts/gaps'
import type { IndicatorId } from '../../contracts/indicators'
import { numberAt, type NumberColumn } from '../../contracts/table'
import type { Place, ViewState } from '../../contracts/view'
import { sequentialColours } from '../../format/colours'
import type { Locale } from '../../format/locale'
import { gapFinderMessages } from '../../format/messages/gap-finder'
import type { MapMarks } from '../../map/map-model'
import { assignClasses, classifyValues } from '../../model/classify'
import {
  gapMeasure,
  municipalityGaps,
  zoneGaps,
  type GapQuestion,
  type GapRow,
} from '../../model/gaps/gap-rows'
import { nearestTarget, type NearestTarget } from '../../model/gaps/nearest-target'
import { filterGaps, rankGaps, readGap } from '../../model/gaps/rank-gaps'
import { collectTargets } from '../../model/gaps/targets'
import { createSeriesCache } from '../../model/series-cache'
import { followFields } from '../../state/follow-fields.svelte'
import type { Explorer } from '../explorer'
import type { StageMarks } from '../stage-marks'
import { kmText } from './gap-words'

const followed: readonly (keyof ViewState)[] = [
  'gap',
  'gapConcern',
  'gapReading',
  'gapMinimum',
  'gapStalled',
  'detourPercent',
  'place',
]
const mapClasses = 6

/** The gap finder: rows in order, what they do to the map, and the ways from a place. */
export class GapFinder {
  /** The row whose reasons are open. */
  private opened = $state.raw<Readonly<{ ofZones: boolean; row: number }> | null>(null)

  constructor(private readonly explorer: Explorer) {}

  private readonly view = followFields(() => this.explorer.views.view, followed)

  private readonly question: GapQuestion = $derived.by(() => ({
    gap: this.view.gap,
    concern: this.view.gapConcern,
    detourPercent: this.view.detourPercent,
  }))

  /** Gaps are facts with a source and a date: today's figures, whatever a scenario supposes. */
  readonly quantities = $derived.by(() => this.explorer.analysis.quantitiesToday)
  private readonly seriesFrom = createSeriesCache()

  /** Today's values of an indicator, one a municipality. */
  valuesOf(id: IndicatorId): Float64Array {
    return this.quantities ? this.seriesFrom(id, this.quantities).values : new Float64Array(0)
  }

  readonly ofZones = $derived.by(() => this.question.concern === 'zones')
  readonly measure = $derived.by(() => gapMeasure(this.question))
  /** What a distance is measured to; empty for FTTH. */
  readonly targets = $derived.by(() =>
    this.question.gap === 'ftth' ? [] : collectTargets(this.explorer.territory.tables, this.question.gap),
  )

  /** Every municipality, whatever is filtered: what the map is coloured by. */
  private readonly municipalities = $derived.by(() => {
    const { quantities } = this
    return quantities ? municipalityGaps(this.question, this.explorer.territory.tables, quantities) : []
  })

  /** The rows that the finder's own filters are put to. */
  readonly candidates: readonly GapRow[] = $derived.by(() => {
    const { shownZones, passingAll } = this.explorer.analysis
    const { quantities } = this
    if (!quantities) return []
    if (this.ofZones) return zoneGaps(this.question, this.explorer.territory.tables, quantities, shownZones)
    return this.municipalities.filter(({ row }) => passingAll.municipalities[row] === 1)
  })

  readonly passing = $derived.by(() => {
    return filterGaps(this.candidates, {
      minimum: this.view.gapMinimum,
      stalled: this.view.gapStalled,
      change: this.valuesOf('ftth_change'),
    })
  })

  /** How many there are before anything is left out. */
  readonly total = $derived.by(() =>
    this.ofZones
      ? (this.explorer.territory.tables['industrial-zones']?.count ?? 0)
      : this.municipalities.length,
  )

  readonly ranking = $derived.by(() => rankGaps(this.passing, this.view.gapReading))
  /** The longest range ends here: what bars are drawn against. */
  readonly largest = $derived.by(() =>
    this.ranking.ranked.reduce((most, { gap }) => Math.max(most, gap?.high ?? 0), 0),
  )

  private readonly mapped = $derived.by(() =>
    Float64Array.from(this.municipalities, ({ gap }) =>
      gap ? readGap(gap, this.view.gapReading) : Number.NaN,
    ),
  )
  readonly classification = $derived.by(() =>
    classifyValues(this.mapped, { method: 'jenks', classes: mapClasses, customBreaks: [] }),
  )
  readonly colours = $derived.by(() =>
    sequentialColours(this.classification.breaks.length + 1, this.explorer.screen.dark),
  )

  readonly openRow: GapRow | null = $derived.by(() => {
    const { opened } = this
    if (!opened || opened.ofZones !== this.ofZones) return null
    return this.passing.find(({ row }) => row === opened.row) ?? null
  })

  /** What is ranked, in words. */
  title(locale: Locale): string {
    const { gap, concern } = this.question
    if (gap !== 'ftth') return locale.t(gapFinderMessages[`way_${gap}`])
    if (concern === 'zones') return locale.t(gapFinderMessages.titlePercent)
    return locale.t(gapFinderMessages.titleCount, { concern: locale.t(gapFinderMessages[concern]) })
  }

  /** Opens a row's reasons, or closes them when they are open. */
  toggle({ row }: GapRow): void {
    this.opened = this.openRow?.row === row ? null : { ofZones: this.ofZones, row }
  }

  /** The row of the one municipality that is selected. */
  readonly chosen = $derived.by(() => {
    const [row, ...more] = this.explorer.analysis.selectionRows
    return row === undefined || more.length > 0 ? null : row
  })

  /** The nearest target of every kind from a place; null where none is listed. */
  nearestFrom(place: Place): readonly (NearestTarget | null)[] {
    const { tables } = this.explorer.territory
    return targetKinds.map((kind) =>
      nearestTarget(place, collectTargets(tables, kind), this.view.detourPercent),
    )
  }

  /** The seat of a municipality. */
  seatOf(row: number): Place | null {
    const columns = this.explorer.territory.tables.municipalities?.columns
    return columns ? placeIn(columns.seat_lon, columns.seat_lat, row) : null
  }

  private centreOf(row: number): Place | null {
    const columns = this.explorer.territory.tables['industrial-zones']?.columns
    return columns ? placeIn(columns.centre_lon, columns.centre_lat, row) : null
  }

  private readonly marks: MapMarks = $derived.by(() => {
    const { place } = this.view
    const row = this.openRow
    const origin = row && (this.ofZones ? this.centreOf(row.row) : this.seatOf(row.row))
    const ways = [
      ...(place ? this.nearestFrom(place).map((nearest) => ({ from: place, nearest })) : []),
      ...(row && origin ? [{ from: origin, nearest: row.nearest }] : []),
    ].flatMap(({ from, nearest }) => (nearest ? [{ from, target: nearest.target }] : []))
    const zoneMetres =
      row?.zone &&
      this.explorer.territory.tables['industrial-zones']?.columns.position_uncertainty_m.values[row.row]
    return {
      highlighted: row ? rowsOf(row) : [],
      lines: ways.map(({ from, target }) => [from, target.place] as const),
      rings: [
        ...ways.flatMap(({ target }) =>
          target.uncertaintyKm === null
            ? []
            : [{ centre: target.place, metres: 1000 * target.uncertaintyKm }],
        ),
        ...(origin && zoneMetres ? [{ centre: origin, metres: zoneMetres }] : []),
      ],
      place,
    }
  })

  private readonly choropleth = $derived.by((): StageMarks['choropleth'] => {
    // While nothing is known yet because a layer is still on its way.
    if (Number.isNaN(this.classification.max) && this.explorer.territory.loading.size > 0) return null
    return { classes: assignClasses(this.mapped, this.classification.breaks), colours: this.colours }
  })

  /** A class break in words; that it is an estimate is said by the title. */
  markOf(value: number, locale: Locale): string {
    if (this.measure === 'count') return locale.number(value, this.view.gapConcern === 'startups' ? 1 : 0)
    if (this.measure === 'percent') return locale.indicator(value, 'percent')
    return kmText({ low: value, middle: value, high: value }, locale)
  }

  readonly stage: StageMarks = $derived.by(() => {
    const { locale } = this.explorer.screen
    const { choropleth, marks, classification } = this
    const format = (value: number) => this.markOf(value, locale)
    return { choropleth, marks, legend: { kind: 'one', label: this.title(locale), classification, format } }
  })
}

/** The municipalities that a row speaks of. */
function rowsOf({ zone, municipality }: GapRow): readonly number[] {
  if (zone) return zone.municipalities.filter(({ likelihood }) => likelihood > 0).map(({ row }) => row)
  return municipality === null ? [] : [municipality]
}

function placeIn(longitudes: NumberColumn, latitudes: NumberColumn, row: number): Place | null {
  const [longitude, latitude] = [numberAt(longitudes, row), numberAt(latitudes, row)]
  return longitude === null || latitude === null ? null : [longitude, latitude]
}
