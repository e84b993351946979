import type { LayerId } from '../../contracts/layers'
import { numberAt, textAt } from '../../contracts/table'
import type { ViewState } from '../../contracts/view'
import { sequentialColours, themeColours } from '../../format/colours'
import { priorityMessages } from '../../format/messages/priorities'
import type { PriorityPlan, PriorityRequest } from '../../model/priorities/plan-priorities'
import { followFields } from '../../state/follow-fields.svelte'
import { ModelClient } from '../../worker/model-client'
import type { Explorer } from '../explorer'
import type { StageMarks } from '../stage-marks'

/** A plan and what it answers. */
export type AnsweredPlan = Readonly<{ request: PriorityRequest; plan: PriorityPlan }>

/** The panel that asks what to do first: what is asked of the worker, and its last answer. */
export class PriorityStore {
  /** Null before the first answer. */
  answer = $state.raw<AnsweredPlan | null>(null)
  hasFailed = $state.raw(false)
  /** The step pointed at in the chart or the list; null for none. */
  pointed = $state.raw<number | null>(null)

  private readonly view: ViewState
  private asked = 0

  constructor(private readonly explorer: Explorer) {
    this.view = followFields(
      () => explorer.views.view,
      [
        'budget',
        'costPerHousehold',
        'costPerKilometre',
        'detourPercent',
        'gapsPanel',
        'objective',
        'scenario',
      ],
    )
  }

  private readonly places = $derived.by(() => {
    const { analysis, territory } = this.explorer
    const { quantities } = analysis
    const table = territory.tables.municipalities
    if (!quantities || !table || !territory.tables.ftth) return null
    const within = quantities.workers_within
    return {
      longitude: table.columns.seat_lon.values.slice(),
      latitude: table.columns.seat_lat.values.slice(),
      households: quantities['households@2026-06-30'],
      reached: quantities['households_ftth@2026-06-30'],
      jobs: quantities.workers_in.map((entering, row) => entering + within[row]!),
    }
  })

  /** The zones shown; those that a scenario in view supposes reached in full are no longer lacking. */
  private readonly zones = $derived.by(() => {
    const { analysis, territory } = this.explorer
    const table = territory.tables['industrial-zones']
    const supposed = analysis.showing === 'today' ? [] : this.view.scenario.targets
    const reached = new Set(
      supposed.filter(({ subject, percent }) => subject === 'zone' && percent === 100).map(({ id }) => id),
    )
    const rows = table
      ? analysis.shownZones.filter((row) => !reached.has(textAt(table.columns.zone_id, row) ?? ''))
      : []
    const column = (name: 'centre_lon' | 'centre_lat') =>
      Float64Array.from(rows, (row) => (table && numberAt(table.columns[name], row)) ?? Number.NaN)
    return { rows, longitude: column('centre_lon'), latitude: column('centre_lat') }
  })

  /** Layers that are not there and must be. */
  readonly awaited: readonly LayerId[] = $derived.by(() => {
    const needed: LayerId[] = ['municipalities', 'ftth']
    if (this.view.objective === 'zones') needed.push('industrial-zones')
    return needed.filter((id) => this.explorer.territory.tables[id] === undefined)
  })

  /** What is asked; null while a layer is awaited. */
  readonly request: PriorityRequest | null = $derived.by(() => {
    const { objective, budget, costPerHousehold, costPerKilometre, detourPercent } = this.view
    const { places } = this
    if (!places || this.awaited.length > 0) return null
    const zones =
      objective === 'zones'
        ? this.zones
        : { rows: [], longitude: new Float64Array(0), latitude: new Float64Array(0) }
    return { objective, budget, costPerHousehold, costPerKilometre, detourPercent, places, zones }
  })

  /** Starts the worker; call what it gives to stop it. */
  open(): { ask: (request: PriorityRequest) => Promise<void>; close: () => void } {
    const client = new ModelClient()
    return {
      ask: async (request) => {
        const number = ++this.asked
        try {
          const plan = await client.plan(request)
          if (number !== this.asked) return
          this.pointed = null
          this.answer = { request, plan }
          this.hasFailed = false
        } catch (error) {
          if (number === this.asked && !(error instanceof DOMException)) this.hasFailed = true
        }
      },
      close: () => {
        this.asked += 1
        this.answer = null
        client.dispose()
      },
    }
  }

  /** The step of the order that the budget no longer pays, when all before it are paid; null where it pays for all. */
  private readonly beyond = $derived.by(() => {
    if (!this.answer) return null
    const { plan, request } = this.answer
    const at = plan.steps.findIndex(({ totalCost }) => totalCost > request.budget)
    return at < 0 ? null : at
  })
  /** The marginal step: the one pointed at, else the first that the order no longer pays. */
  readonly marginal = $derived.by(() => this.pointed ?? this.beyond)
  readonly inOptimum = $derived.by(() => new Set(this.answer?.plan.optimum.chosen))

  /** The name of what a row of the answer stands for. */
  nameOf(row: number): string {
    const { analysis, territory } = this.explorer
    const zones = territory.tables['industrial-zones']
    if (this.answer?.request.objective !== 'zones') return analysis.index?.names[row] ?? ''
    return (zones && textAt(zones.columns.name, row)) ?? ''
  }

  private readonly choropleth = $derived.by((): StageMarks['choropleth'] => {
    const { analysis, screen } = this.explorer
    const { answer, inOptimum } = this
    if (!answer || !analysis.index || answer.request.objective === 'zones') return null
    const { plan } = answer
    const classes = new Int8Array(analysis.index.count)
    for (const row of plan.unknown) classes[row] = -1
    plan.steps.forEach(({ row }, at) => {
      classes[row] = inOptimum.has(at) ? 2 : 1
    })
    const [, pale, , , strong] = sequentialColours(6, screen.dark)
    return { classes, colours: [themeColours(screen.dark).land, pale!, strong!] }
  })

  private placeOf(row: number, isZone: boolean) {
    const { tables } = this.explorer.territory
    const from = isZone ? tables['industrial-zones']?.columns : tables.municipalities?.columns
    if (!from) return null
    const [lon, lat] =
      'centre_lon' in from ? [from.centre_lon, from.centre_lat] : [from.seat_lon, from.seat_lat]
    return [lon.values[row]!, lat.values[row]!] as const
  }

  private readonly marks = $derived.by((): StageMarks['marks'] => {
    const none = { highlighted: [], lines: [], rings: [], place: null }
    const { answer, inOptimum } = this
    if (!answer) return none
    const isZone = answer.request.objective === 'zones'
    const { steps } = answer.plan
    const step = this.marginal === null ? undefined : steps[this.marginal]
    const [start, end] = step ? [this.placeOf(step.from, false), this.placeOf(step.row, isZone)] : []
    const uncertainty = this.explorer.territory.tables['industrial-zones']?.columns.position_uncertainty_m
    return {
      ...none,
      place: (isZone && end) || null,
      highlighted: step && !isZone ? [step.row] : [],
      lines: step && step.from >= 0 && start && end ? [[start, end]] : [],
      rings: !isZone
        ? []
        : steps.flatMap(({ row }, at) => {
            const centre = this.placeOf(row, true)
            const metres = uncertainty?.values[row]
            return inOptimum.has(at) && centre && metres ? [{ centre, metres }] : []
          }),
    }
  })

  /** What the panel shows on the map. */
  readonly stage: StageMarks = $derived.by(() => {
    const { locale } = this.explorer.screen
    const names = [
      { class: 2, label: locale.t(priorityMessages.legendBest) },
      { class: 1, label: locale.t(priorityMessages.legendGap) },
      ...(this.answer && this.answer.plan.unknown.length > 0
        ? [{ class: -1, label: locale.t(priorityMessages.legendUnknown) }]
        : []),
    ]
    const label = locale.t(priorityMessages.mapLegend)
    return { choropleth: this.choropleth, marks: this.marks, legend: { kind: 'named', label, names } }
  })
}
