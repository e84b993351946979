import type { Bilingual } from '../../contracts/define-layer'
import { ftthDates } from '../../contracts/quantities'
import type { Locale } from '../../format/locale'
import { sentenceMessages as say } from '../../format/messages/sheet'
import type { SheetFacts } from './sheet-facts'

/** A sentence with the ids of the sources of its figures. */
export type Sentence = Readonly<{ text: string; sources: readonly string[] }>

/** Smaller differences vanish when a percentage is written with one decimal. */
const leastPoints = 0.05

/** A percentage that no line break parts from its sign. */
const percentText = (percent: number, locale: Locale): string =>
  locale.indicator(percent, 'percent').replace(' ', '\u00a0')

/** What the figures say, in at most five sentences; what is not known is said to be so. */
export function sheetSentences(facts: SheetFacts, locale: Locale): readonly Sentence[] {
  return [
    { text: coverageSentence(facts, locale), sources: ['agcom-ftth'] },
    { text: changeSentence(facts, locale), sources: ['agcom-ftth'] },
    ...(facts.unreached.here.value === null
      ? []
      : [{ text: unreachedSentence(facts, facts.unreached.here.value, locale), sources: ['agcom-ftth'] }]),
    { text: workersSentence(facts, locale), sources: ['istat-commuting'] },
    { text: firmsSentence(facts, locale), sources: ['business-register', 'industrial-zones'] },
  ]
}

/** A percentage with its Italian article: `il 94,2 %`, `l’80,1 %`, `lo 0,4 %`. */
export function shareText(percent: number, locale: Locale): string {
  const text = percentText(percent, locale)
  if (locale.language !== 'it') return text
  if (/^(8|11(\D|$))/.test(text)) return `l’${text}`
  return text.startsWith('0') ? `lo ${text}` : `il ${text}`
}

function whereText({ subject }: SheetFacts, locale: Locale): string {
  const { kind, name, rows } = subject
  if (kind === 'selection') return locale.t(say.atSelection, { n: locale.number(rows.length) })
  if (kind === 'municipality') return locale.t(/^a/i.test(name) ? say.atPlaceVowel : say.atPlace, { name })
  if (!/^Provinc/.test(name)) return locale.t(say.atOther, { name })
  return locale.t(say.atProvince, {
    name: locale.language === 'it' ? name.replace(/^P/, 'p') : name,
  })
}

const ofWhole = ({ inCountry }: SheetFacts): Bilingual => (inCountry ? say.ofCountry : say.ofProvince)

function coverageSentence(facts: SheetFacts, locale: Locale): string {
  const last = facts.coverage.at(-1)!
  const { value, numerator, denominator, known, members } = last.here
  const where = whereText(facts, locale)
  const date = locale.date(last.date)
  if (value === null) return locale.t(say.coverageUnknown, { where, date })
  const sentence = locale.t(say.coverage, {
    date,
    where,
    share: shareText(value, locale),
    numerator: locale.number(numerator),
    denominator: locale.number(denominator),
    compare: facts.subject.kind === 'territory' ? '' : comparison(facts, value, last.whole.value, locale),
  })
  if (known === members) return sentence
  return `${sentence} ${locale.t(say.knownFor, { known: locale.number(known), members: locale.number(members) })}`
}

function comparison(facts: SheetFacts, value: number, whole: number | null, locale: Locale): string {
  if (whole === null) return ''
  const apart = value - whole
  const share = percentText(whole, locale)
  if (Math.abs(apart) < leastPoints)
    return locale.t(say.level, { share, whole: locale.t(facts.inCountry ? say.country : say.province) })
  return locale.t(apart > 0 ? say.above : say.below, {
    share,
    points: locale.number(Math.abs(apart), 1),
    ofWhole: locale.t(ofWhole(facts)),
  })
}

function changeSentence({ change }: SheetFacts, locale: Locale): string {
  const date = locale.date(ftthDates[0])
  const { value } = change
  if (value === null) return locale.t(say.changeUnknown, { date })
  if (Math.abs(value) < leastPoints) return locale.t(say.unchanged, { date })
  return locale.t(value > 0 ? say.rose : say.fell, { date, points: locale.number(Math.abs(value), 1) })
}

function unreachedSentence(facts: SheetFacts, unreached: number, locale: Locale): string {
  if (unreached === 0) return locale.t(say.unreachedNone)
  return locale.t(unreached === 1 ? say.unreachedOne : say.unreachedMany, {
    n: locale.number(unreached),
    rank: rankText(facts, unreached, locale),
  })
}

function rankText(facts: SheetFacts, unreached: number, locale: Locale): string {
  const rank = facts.ranks?.unreached
  if (rank) return locale.t(rank.rank === 1 ? say.rankFirst : say.rank, rank)
  const whole = facts.unreached.whole.value
  if (facts.subject.kind !== 'selection' || whole === null || whole === 0) return ''
  const share = shareText((100 * unreached) / whole, locale)
  return locale.t(say.shareOfWhole, { share, ofWhole: locale.t(ofWhole(facts)) })
}

/** The form for none, for one or for several. */
const numbered = (n: number, none: Bilingual, one: Bilingual, many: Bilingual): Bilingual =>
  n === 0 ? none : n === 1 ? one : many

function workersSentence({ workers, subject }: SheetFacts, locale: Locale): string {
  if (workers.in === null || workers.out === null) return locale.t(say.workersUnknown)
  const { value } = workers.staying
  return locale.t(say.workers, {
    inward: locale.t(numbered(workers.in, say.inNone, say.inOne, say.inMany), {
      n: locale.number(workers.in),
    }),
    outward:
      locale.t(numbered(workers.out, say.outNone, say.outOne, say.outMany), {
        n: locale.number(workers.out),
      }) + (subject.kind === 'municipality' ? '' : locale.t(say.byMember)),
    within: value === null ? '' : locale.t(say.within, { share: shareText(value, locale) }),
  })
}

function firmsSentence({ startups, zones }: SheetFacts, locale: Locale): string {
  const startupsForm =
    startups === null
      ? say.startupsUnknown
      : numbered(startups, say.startupsNone, say.startupsOne, say.startupsMany)
  const zonesForm =
    zones === null ? say.zonesUnknown : numbered(zones.length, say.zonesNone, say.zonesOne, say.zonesMany)
  return locale.t(say.firms, {
    startups: locale.t(startupsForm, { n: locale.number(startups) }),
    zones: locale.t(zonesForm, { n: locale.number(zones?.length ?? null) }),
  })
}
