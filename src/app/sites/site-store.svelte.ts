import { createContext } from 'svelte'
import type { Range } from '../../contracts/gaps'
import { maxCandidates, type SiteStudy } from '../../contracts/sites'
import { sequentialColours, themeColours } from '../../format/colours'
import { siteRankingMessages } from '../../format/messages/site-ranking'
import { assignClasses, classifyValues } from '../../model/classify'
import { collectSites } from '../../model/sites/candidates'
import { siftSites, type JudgedSite } from '../../model/sites/constraints'
import { measureSites } from '../../model/sites/measures'
import { rankScores, readScore, scoreSites, type SiteRank, type SiteScore } from '../../model/sites/score'
import type { MeasuredSite } from '../../model/sites/site'
import { utilityOf } from '../../model/sites/value-function'
import { weightsOf } from '../../model/sites/weights'
import { defaultStudy } from '../../state/default-study'
import { followFields } from '../../state/follow-fields.svelte'
import { readStudy, studyText } from '../../state/study-text'
import type { Explorer } from '../explorer'
import type { StageMarks } from '../stage-marks'
import { hundredths } from './site-words'

export const [getSites, setSites] = createContext<SiteStore>()

const scoreClassCount = 5

/** A site with its score, what each criterion adds, and its place in the order. */
export type RankedSite = MeasuredSite & SiteScore & SiteRank & Readonly<{ utilities: readonly Range[] }>

/** Everything that the workspace Sites derives from the tables and the study in the address. */
export class SiteStore {
  /** The site pointed at in a list or chart, by identifier. */
  pointed = $state.raw<string | null>(null)
  /** What the open panel shows on the map in place of the ranking; null keeps that. */
  panelStage = $state.raw<(() => StageMarks) | null>(null)

  constructor(private readonly explorer: Explorer) {}

  private readonly view = followFields(() => this.explorer.views.view, ['study', 'site', 'sitesPanel'])
  private readonly read = $derived.by(() => readStudy(this.view.study))
  /** The address carries a study that means nothing: the one that one begins with takes its place. */
  readonly isDamaged = $derived.by(() => this.read === undefined)
  readonly study: SiteStudy = $derived.by(() => this.read ?? defaultStudy)
  private readonly parts = followFields(() => this.study, Object.keys(defaultStudy) as (keyof SiteStudy)[])

  /** Changes the study as a choice, which Back undoes. */
  change(patch: Partial<SiteStudy>): void {
    this.explorer.views.change({ study: studyText({ ...this.study, ...patch }) })
  }

  /** Changes the study while a handle is dragged. */
  adjust(patch: Partial<SiteStudy>): void {
    this.explorer.views.adjust({ study: studyText({ ...this.study, ...patch }) })
  }

  /** Opens a site's card, or closes it when it is open. */
  toggle(id: string): void {
    this.explorer.views.change({ site: this.view.site === id ? '' : id })
  }

  private readonly sites = $derived.by(() => {
    const { candidates, statuses, doubtful } = this.parts
    return collectSites(this.explorer.territory.tables, { candidates, statuses, doubtful })
  })
  readonly candidateCount = $derived.by(() => this.sites.length)
  /** More than are ranked: a province has to be opened. */
  readonly tooMany = $derived.by(() => this.candidateCount > maxCandidates)

  /** Every candidate, measured; facts of today, whatever a scenario supposes. */
  readonly measured: readonly MeasuredSite[] = $derived.by(() => {
    const { analysis, territory } = this.explorer
    const { radiusKm, detourPercent } = this.parts
    if (!analysis.quantitiesToday || this.tooMany) return []
    return measureSites(this.sites, territory.tables, analysis.quantitiesToday, { radiusKm, detourPercent })
  })

  readonly sifted = $derived.by(() => siftSites(this.measured, this.parts.constraints))
  /** What is ranked, in the order of the tables. */
  readonly kept: readonly MeasuredSite[] = $derived.by(() => {
    const { meeting, unknown } = this.sifted
    if (!this.parts.keepUnknown) return meeting
    const ids = new Set([...meeting, ...unknown].map(({ site }) => site.id))
    return this.measured.filter(({ site }) => ids.has(site.id))
  })

  /** One a criterion, with sum 1; null where all are zero. */
  readonly weights = $derived.by(() => {
    const { criteria, weighting, judgements } = this.parts
    return weightsOf({ criteria, weighting, judgements })
  })

  private readonly utilities = $derived.by(() =>
    this.kept.map(({ values }) =>
      this.parts.criteria.map(({ measure, value }) => utilityOf(value, values[measure])),
    ),
  )

  /** The ranked sites, best first; ties keep the order of the tables. Empty where there are no weights. */
  readonly ranking: readonly RankedSite[] = $derived.by(() => {
    if (!this.weights) return []
    const scores = scoreSites(this.utilities, this.weights)
    const ranks = rankScores(
      scores.map(({ score }) => score),
      this.parts.reading,
    )
    return this.kept
      .map((measured, i) => ({
        ...measured,
        ...scores[i]!,
        ...ranks[i]!,
        utilities: this.utilities[i]!,
      }))
      .sort((a, b) => a.rank - b.rank)
  })

  readonly rankedOf = $derived.by(() => new Map(this.ranking.map((ranked) => [ranked.site.id, ranked])))

  /** The site whose card is open, ranked or not; null for none, or one that is no candidate. */
  readonly opened: MeasuredSite | null = $derived.by(
    () => this.measured.find(({ site }) => site.id === this.view.site) ?? null,
  )

  /** The sites compared, in the order chosen. */
  readonly compared: readonly RankedSite[] = $derived.by(() =>
    this.parts.compared.flatMap((id) => this.rankedOf.get(id) ?? []),
  )

  /** Sites that are out, and those of which it is not known and that are not kept. */
  readonly dropped: readonly JudgedSite[] = $derived.by(() =>
    this.parts.keepUnknown ? this.sifted.failing : [...this.sifted.unknown, ...this.sifted.failing],
  )

  /** Where municipalities are the candidates: the score of each row as it is read, NaN where it is out; null where zones are. */
  private readonly mappedScores = $derived.by(() => {
    const { index } = this.explorer.analysis
    if (this.parts.candidates === 'zones' || !index) return null
    const values = new Float64Array(index.count).fill(Number.NaN)
    for (const { site, score } of this.ranking) values[site.row] = readScore(score, this.parts.reading)
    return values
  })
  /** What the map colours the candidates by, and its colours; null where it does not. */
  readonly scoreClasses = $derived.by(() => {
    if (!this.mappedScores || this.ranking.length === 0) return null
    const options = { method: 'jenks', classes: scoreClassCount, customBreaks: [] } as const
    const classification = classifyValues(this.mappedScores, options)
    // The palest is left to what is out.
    const colours = sequentialColours(classification.breaks.length + 2, this.explorer.screen.dark).slice(1)
    return { classification, colours }
  })
  private readonly choropleth = $derived.by((): StageMarks['choropleth'] => {
    if (!this.mappedScores || !this.scoreClasses) return null
    const { classification, colours } = this.scoreClasses
    const classes = assignClasses(this.mappedScores, classification.breaks).map((of) => of + 1)
    return { classes, colours: [themeColours(this.explorer.screen.dark).land, ...colours] }
  })

  /** The ranking on the map: the best first, what is out faintly. */
  private readonly rankingStage: StageMarks = $derived.by(() => {
    const ofZones = this.parts.candidates === 'zones'
    const shown = this.pointed ?? this.view.site
    const isComparing = this.pointed === null && this.view.sitesPanel === 'compare'
    const strong = new Set([shown, ...(isComparing ? this.parts.compared : [])])
    const numbers = [
      ...this.ranking.flatMap(({ site, rank }) =>
        site.place && (ofZones || rank <= 10 || strong.has(site.id))
          ? [
              {
                place: site.place,
                label: String(rank),
                tone: strong.has(site.id) ? 'strong' : 'plain',
              } as const,
            ]
          : [],
      ),
      ...this.dropped.flatMap(({ site }) =>
        site.place && ofZones ? [{ place: site.place, label: '', tone: 'faint' } as const] : [],
      ),
    ]
    const focus = this.measured.find(({ site }) => site.id === shown)?.site
    const metres = (focus?.uncertaintyKm ?? 0) * 1000
    const { locale } = this.explorer.screen
    return {
      choropleth: this.choropleth,
      legend: this.scoreClasses && {
        kind: 'one',
        label: locale.t(siteRankingMessages.mapScore),
        classification: this.scoreClasses.classification,
        format: (value: number) => hundredths(value, locale),
        plain: locale.t(siteRankingMessages.mapOut),
      },
      ...(ofZones ? { zones: this.measured.map(({ site }) => site.row) } : {}),
      marks: {
        highlighted: focus?.kind === 'municipalities' ? [focus.row] : [],
        lines: [],
        rings: focus?.place && metres > 0 ? [{ centre: focus.place, metres }] : [],
        place: null,
        numbers: numbers.sort((a, b) => Number(b.tone === 'strong') - Number(a.tone === 'strong')),
      },
    }
  })

  readonly stage: StageMarks = $derived.by(() => this.panelStage?.() ?? this.rankingStage)
}
