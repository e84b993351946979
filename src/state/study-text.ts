import { gapReadings } from '../contracts/gaps'
import { siteMeasures } from '../contracts/site-measures'
import {
  candidateKinds,
  maxCompared,
  maxJudgement,
  maxSiteWeight,
  offeredStatuses,
  siteMeasureIds,
  weightings,
  type Criterion,
  type Judgement,
  type OfferedStatus,
  type SiteConstraint,
  type SiteMeasureId,
  type SiteStudy,
  type ValueFunction,
} from '../contracts/sites'
import { defaultStudy } from './default-study'

/** First sign of the text of a study: another one is another grammar. */
const version = '1'
/** Long texts are refused unread. */
const maxLength = 2000
const maxConstraints = 24
const maxSeed = 999_999

const measureSigns = {
  area: 'a',
  ftth: 'f',
  exit: 'e',
  station: 's',
  port: 'p',
  airport: 'i',
  zls: 'z',
  status_year: 'y',
  workforce: 'w',
  commuters: 'c',
  startups: 'u',
  services: 'v',
} as const satisfies Record<SiteMeasureId, string>
const statusSigns = {
  available: 'a',
  planned: 'p',
  brownfield: 'b',
  under_development: 'u',
  operating: 'o',
} as const satisfies Record<OfferedStatus, string>

const measureOf = (sign: string | undefined) => siteMeasureIds.find((id) => measureSigns[id] === sign)
const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length

/** A number with at most two decimals and never an exponent; more are rounded away. */
const plain = (value: number): string => String(Math.round(value * 100) / 100 + 0)

function number(text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined || !/^\d{1,6}(\.\d{1,2})?$/.test(text)) return undefined
  const value = Number(text)
  return value >= min && value <= max ? value : undefined
}

/** Every item read, or undefined where one means nothing. No text, no items. */
function list<T>(text: string, read: (item: string) => T | undefined): T[] | undefined {
  const items = text === '' ? [] : text.split('-').map(read)
  return items.every((item) => item !== undefined) ? items : undefined
}

function valueText(value: ValueFunction): string {
  switch (value.kind) {
    case 'linear':
      return `l${plain(value.zero)}_${plain(value.one)}`
    case 'threshold':
      return `${value.better === 'more' ? 'm' : 's'}${plain(value.at)}`
    case 'ideal':
      return `i${[value.low, value.high, value.falloff].map(plain).join('_')}`
  }
}

function readValue(measure: SiteMeasureId, kind: string, text: string): ValueFunction | undefined {
  const { min, max } = siteMeasures[measure]
  const texts = text.split('_')
  const [a, b] = texts.map((part) => number(part, min, max))
  if (kind === 'm' || kind === 's') {
    const isOne = texts.length === 1 && a !== undefined
    return isOne ? { kind: 'threshold', at: a, better: kind === 'm' ? 'more' : 'less' } : undefined
  }
  if (a === undefined || b === undefined) return undefined
  if (kind === 'l') return texts.length === 2 ? { kind: 'linear', zero: a, one: b } : undefined
  const falloff = number(texts[2], 0, max - min)
  return texts.length === 3 && falloff !== undefined ? { kind: 'ideal', low: a, high: b, falloff } : undefined
}

function readCriterion(text: string): Criterion | undefined {
  const [, sign, digits, kind = '', rest = ''] = /^([a-z])([\d.]+)([lmsi])(.+)$/.exec(text) ?? []
  const measure = measureOf(sign)
  const weight = number(digits, 0, maxSiteWeight)
  const value = measure && readValue(measure, kind, rest)
  return measure && value && weight !== undefined ? { measure, value, weight } : undefined
}

function readConstraint(text: string): SiteConstraint | undefined {
  const [, sign, bound, digits] = /^([a-z])([lm])(.+)$/.exec(text) ?? []
  const measure = measureOf(sign)
  const limit = measure && number(digits, siteMeasures[measure].min, siteMeasures[measure].max)
  return measure && limit !== undefined
    ? { measure, bound: bound === 'l' ? 'least' : 'most', limit }
    : undefined
}

/** Whoever matters more stands first, so that no number is negative. */
const judgementText = ({ first, second, steps }: Judgement): string =>
  (steps < 0 ? [second, first] : [first, second]).map((id) => measureSigns[id]).join('') +
  plain(Math.abs(steps))

function readJudgement(text: string): Judgement | undefined {
  const [, one, other, digits] = /^([a-z])([a-z])(\d)$/.exec(text) ?? []
  const [more, less] = [measureOf(one), measureOf(other)]
  const steps = Number(digits)
  if (!more || !less || more === less || steps > maxJudgement) return undefined
  if (siteMeasureIds.indexOf(more) < siteMeasureIds.indexOf(less)) return { first: more, second: less, steps }
  return steps > 0 ? { first: less, second: more, steps: -steps } : undefined
}

/** How a part of a study is written; `read` gives undefined for what means nothing. */
type Part<T> = Readonly<{ write: (value: T) => string; read: (text: string) => T | undefined }>

/** One of the values allowed, by its first letter. */
const initial = <T extends string>(allowed: readonly T[]): Part<T> => ({
  write: (value) => value.slice(0, 1),
  read: (text) => allowed.find((value) => value.slice(0, 1) === text),
})
const within = (min: number, max: number): Part<number> => ({
  write: plain,
  read: (text) => number(text, min, max),
})
const flag: Part<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
}

/** One entry a part; the letter begins it. A part that is forgotten does not compile. */
const parts: { readonly [K in keyof SiteStudy]: Part<SiteStudy[K]> & Readonly<{ sign: string }> } = {
  candidates: { sign: 'k', ...initial(candidateKinds) },
  statuses: {
    sign: 's',
    write: (statuses) => statuses.map((status) => statusSigns[status]).join(''),
    read: (text) => {
      const found = Array.from(text, (sign) => offeredStatuses.find((id) => statusSigns[id] === sign))
      return isUnique(found) && found.every((status) => status !== undefined) ? found : undefined
    },
  },
  doubtful: { sign: 'd', ...flag },
  radiusKm: { sign: 'r', ...within(1, 100) },
  detourPercent: { sign: 'w', ...within(100, 300) },
  constraints: {
    sign: 'n',
    write: (constraints) =>
      constraints
        .map(({ measure, bound, limit }) => measureSigns[measure] + bound.slice(0, 1) + plain(limit))
        .join('-'),
    read: (text) => {
      const found = list(text, readConstraint)
      return found && found.length <= maxConstraints ? found : undefined
    },
  },
  keepUnknown: { sign: 'u', ...flag },
  criteria: {
    sign: 'c',
    write: (criteria) =>
      criteria
        .map(({ measure, value, weight }) => measureSigns[measure] + plain(weight) + valueText(value))
        .join('-'),
    read: (text) => {
      const found = list(text, readCriterion)
      return found && isUnique(found.map(({ measure }) => measure)) ? found : undefined
    },
  },
  weighting: { sign: 'g', ...initial(weightings) },
  judgements: {
    sign: 'j',
    write: (judgements) => judgements.map(judgementText).join('-'),
    read: (text) => {
      const found = list(text, readJudgement)
      return found && isUnique(found.map(({ first, second }) => `${first} ${second}`)) ? found : undefined
    },
  },
  reading: { sign: 'o', ...initial(gapReadings) },
  spreadPercent: { sign: 'p', ...within(0, 100) },
  seed: {
    sign: 'e',
    write: plain,
    read: (text) => (text.includes('.') ? undefined : number(text, 0, maxSeed)),
  },
  compared: {
    sign: 'x',
    write: (ids) => ids.join('-'),
    read: (text) => {
      const ids = list(text, (id) => (/^[A-Za-z0-9]{1,12}$/.test(id) ? id : undefined))
      return ids && ids.length <= maxCompared && isUnique(ids) ? ids : undefined
    },
  },
}
const partNames = Object.keys(parts) as (keyof SiteStudy)[]

const partText = <K extends keyof SiteStudy>(study: SiteStudy, name: K): string =>
  parts[name].sign + parts[name].write(study[name])

/**
 * A study as text of the signs `A-Z a-z 0-9 _ . * -`, which no address has to escape: a version, then its parts, each begun by its
 * letter. Numbers are rounded to two decimals. `address`: without what is as in the study one begins with, and '' for that one;
 * `file`: everything, so that the text means the same when that study has changed.
 */
export function studyText(study: SiteStudy, use: 'address' | 'file' = 'address'): string {
  const texts = partNames
    .filter((name) => use === 'file' || partText(study, name) !== partText(defaultStudy, name))
    .map((name) => partText(study, name))
  return texts.length === 0 ? '' : [version, ...texts].join('*')
}

/** What each part was last read from: one that reads the same stays the same object, and nothing made from it is made again. */
const lastRead = new Map<keyof SiteStudy, Readonly<{ text: string; value: unknown }>>()

/** The study of such a text, or undefined for one that means nothing. Never throws. */
export function readStudy(text: string): SiteStudy | undefined {
  if (text === '') return defaultStudy
  const [first, ...rest] = text.length > maxLength ? [] : text.split('*')
  if (first !== version || rest.length === 0) return undefined
  const study = { ...defaultStudy }
  const read = new Set<keyof SiteStudy>()
  const take = <K extends keyof SiteStudy>(name: K, content: string): boolean => {
    const last = lastRead.get(name)
    const value = last?.text === content ? (last.value as SiteStudy[K]) : parts[name].read(content)
    if (value === undefined || read.has(name)) return false
    read.add(name)
    lastRead.set(name, { text: content, value })
    ;(study as { -readonly [N in keyof SiteStudy]: SiteStudy[N] })[name] = value
    return true
  }
  const isWhole = rest.every((part) => {
    const name = partNames.find((known) => parts[known].sign === part.slice(0, 1))
    return name !== undefined && take(name, part.slice(1))
  })
  return isWhole ? study : undefined
}
