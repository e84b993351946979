import { gapConcerns, gapKinds, gapReadings, maxPeerWeight, objectives, peerTraits } from '../contracts/gaps'
import { indicatorIds, type IndicatorId } from '../contracts/indicators'
import { zoneStatuses } from '../contracts/industrial-zones'
import { scenarioShowings } from '../contracts/scenario'
import { sitesPanels } from '../contracts/sites'
import {
  classificationMethods,
  comparisonModes,
  dataPanels,
  filterSources,
  flowDirections,
  flowScopes,
  gapsPanels,
  languages,
  maxClasses,
  minClasses,
  overlayIds,
  themes,
  workspaces,
  type Camera,
  type Comparison,
  type Filter,
  type Place,
  type ViewState,
} from '../contracts/view'
import { frames, tablePanels } from '../contracts/working-table'
import { choice, choices, finite, numbers, signs, wholeNumber, yesNo, type Field } from './address-field'
import { defaultView } from './default-view'
import { readScenario, scenarioText } from './scenario-text'

/** Codes that an address carries: servers refuse much longer ones. A larger selection is left out of it. */
export const maxSelection = 1000
const maxFilters = 12
const maxOwnLayers = 20

const ascending = (values: readonly number[]) => values.every((value, i) => i === 0 || values[i - 1]! < value)

const breaks: Field<readonly number[]> = {
  key: 'b',
  encode: (values) => values.join('~'),
  decode: (text) => {
    const values = text === '' ? [] : numbers(text.split('~'))
    return values && values.length < maxClasses && ascending(values) ? values : undefined
  },
}

const territory: Field<string> = {
  key: 't',
  encode: (value) => value,
  decode: (text) => (/^[a-z0-9][a-z0-9-]{0,39}$/.test(text) ? text : undefined),
}

const province: Field<string | null> = {
  key: 'p',
  encode: (value) => value ?? '',
  decode: (text) => (text === '' ? null : /^\d{3}$/.test(text) ? text : undefined),
}

const selection: Field<readonly string[]> = {
  key: 's',
  encode: (codes) => (codes.length > maxSelection ? '' : codes.join('.')),
  decode: (text) => {
    const codes = text === '' ? [] : text.split('.')
    const valid = codes.length <= maxSelection && codes.every((code) => /^\d{6}$/.test(code))
    return valid ? [...new Set(codes)] : undefined
  },
}

const camera: Field<Camera | null> = {
  key: 'c',
  encode: (value) =>
    value === null
      ? ''
      : `${value.longitude.toFixed(5)}~${value.latitude.toFixed(5)}~${value.zoom.toFixed(2)}`,
  decode: (text) => {
    if (text === '') return null
    const values = numbers(text.split('~'))
    const [longitude, latitude, zoom] = values ?? []
    if (values?.length !== 3 || longitude === undefined || latitude === undefined || zoom === undefined) {
      return undefined
    }
    const inRange = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 22
    return inRange ? { longitude, latitude, zoom } : undefined
  },
}

const place: Field<Place | null> = {
  key: 'pt',
  encode: (value) => (value === null ? '' : value.map((degrees) => degrees.toFixed(5)).join('~')),
  decode: (text) => {
    if (text === '') return null
    const values = numbers(text.split('~'))
    const [longitude, latitude] = values ?? []
    if (values?.length !== 2 || longitude === undefined || latitude === undefined) return undefined
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 ? [longitude, latitude] : undefined
  },
}

const stalled: Field<number | null> = {
  key: 'gs',
  encode: (value) => (value === null ? '' : String(value)),
  decode: (text) => (text === '' ? null : wholeNumber('gs', 0, 100).decode(text)),
}

const ownId = /^[a-z0-9]{1,24}$/

/** One of the territory's indicators, or one of someone's own, whether or not it is on this device. */
function readIndicator(text: string | undefined): IndicatorId | undefined {
  const own = text?.startsWith('own-') === true ? text.slice(4) : ''
  return ownId.test(own) ? `own-${own}` : indicatorIds.find((id) => id === text)
}

const indicator = (key: string): Field<IndicatorId> => ({
  key,
  encode: (value) => value,
  decode: readIndicator,
})

const comparison: Field<Comparison | null> = {
  key: 'cm',
  encode: (value) => (value === null ? '' : `${value.mode}~${value.against}`),
  decode: (text) => {
    if (text === '') return null
    const [first, second] = text.split('~')
    const mode = comparisonModes.find((known) => known === first)
    const against = second === 'scenario' ? second : readIndicator(second)
    return mode && against && { mode, against }
  },
}

const peerWeights: Field<readonly number[]> = {
  key: 'pw',
  encode: (weights) => weights.join(''),
  decode: (text) =>
    new RegExp(`^[0-${maxPeerWeight}]{${peerTraits.length}}$`).test(text)
      ? Array.from(text, Number)
      : undefined,
}

const filterText = (filter: Filter): string => {
  switch (filter.kind) {
    case 'range':
      return [filter.source, filter.indicator, filter.min, filter.max].join('~')
    case 'years':
      return [filter.source, ...filter.years].join('~')
    case 'sectors':
      return [filter.source, ...filter.sectors].join('~')
    case 'flows':
      return [filter.source, filter.min, filter.max].join('~')
  }
}

function readRange(texts: readonly string[]): { min: number; max: number } | undefined {
  const [min, max] = texts.map(finite)
  const valid = texts.length === 2 && min !== undefined && max !== undefined && min <= max
  return valid ? { min, max } : undefined
}

function readFilter(text: string): Filter | undefined {
  const [name, ...rest] = text.split('~')
  const source = filterSources.find((known) => known === name)
  if (source === undefined || rest.length === 0) return undefined
  if (source === 'startup-years') {
    const years = numbers(rest)
    return years?.every((year) => Number.isInteger(year) && year > 1900 && year < 2200)
      ? { kind: 'years', source, years }
      : undefined
  }
  if (source === 'startup-sectors') {
    return rest.every((sector) => /^\d{2}$/.test(sector))
      ? { kind: 'sectors', source, sectors: rest }
      : undefined
  }
  if (source === 'flow-distance' || source === 'flow-workers') {
    const range = readRange(rest)
    return range && { kind: 'flows', source, ...range }
  }
  const indicator = readIndicator(rest[0])
  const range = readRange(rest.slice(1))
  return indicator && range && { kind: 'range', source, indicator, ...range }
}

const filters: Field<readonly Filter[]> = {
  key: 'f',
  encode: (values) => values.map(filterText).join('*'),
  decode: (text) => {
    const found = text === '' ? [] : text.split('*').map(readFilter)
    return found.length <= maxFilters && found.every((filter) => filter !== undefined) ? found : undefined
  },
}

/** One entry a field of the view: one that is forgotten does not compile. */
const fields: { readonly [K in keyof ViewState]: Field<ViewState[K]> } = {
  territory,
  province,
  workspace: choice('w', workspaces),
  language: choice('lang', languages),
  theme: choice('theme', themes),
  indicator: indicator('i'),
  secondIndicator: {
    key: 'i2',
    encode: (value) => value ?? '',
    decode: (text) => (text === '' ? null : readIndicator(text)),
  },
  method: choice('m', classificationMethods),
  classes: wholeNumber('k', minClasses, maxClasses),
  customBreaks: breaks,
  scatterX: indicator('x'),
  overlays: choices('l', overlayIds),
  zoneStatuses: choices('z', zoneStatuses),
  doubtfulZones: yesNo('zd'),
  flowDirection: choice('fd', flowDirections),
  flowScope: choice('fs', flowScopes),
  flowThreshold: wholeNumber('ft', 0, 100_000),
  selection,
  filters,
  camera,
  gapsPanel: choice('gt', gapsPanels),
  gap: choice('gp', gapKinds),
  gapConcern: choice('gc', gapConcerns),
  gapReading: choice('gr', gapReadings),
  gapMinimum: wholeNumber('gm', 0, 10_000_000),
  gapStalled: stalled,
  detourPercent: wholeNumber('gd', 100, 300),
  place,
  scenario: { key: 'sc', encode: scenarioText, decode: readScenario },
  scenarioShowing: choice('sw', scenarioShowings),
  costPerHousehold: wholeNumber('ch', 0, 1_000_000),
  costPerKilometre: wholeNumber('ck', 0, 10_000_000),
  budget: wholeNumber('bu', 0, 999_999_999),
  objective: choice('ob', objectives),
  comparison,
  peerWeights,
  sitesPanel: choice('sp', sitesPanels),
  site: signs('si', /^[A-Za-z0-9]{0,12}$/),
  study: signs('sy', /^[\w.~*!-]{0,2000}$/),
  dataPanel: choice('dp', dataPanels),
  ownLayers: {
    key: 'ol',
    encode: (ids) => ids.join('.'),
    decode: (text) => {
      const ids = text === '' ? [] : text.split('.')
      return ids.length <= maxOwnLayers && ids.every((id) => ownId.test(id)) ? [...new Set(ids)] : undefined
    },
  },
  tablePanel: choice('tp', tablePanels),
  step: signs('st', /^[a-z0-9-]{0,24}$/),
  frame: choice('fr', frames),
}

const fieldNames = Object.keys(fields) as (keyof ViewState)[]

/** The search part of the address (without `?`) of a view: only what differs from the default, in a fixed order. */
export function encodeView(view: ViewState): string {
  const parameters = new URLSearchParams()
  const add = <K extends keyof ViewState>(name: K) => {
    const text = fields[name].encode(view[name])
    if (text !== fields[name].encode(defaultView[name])) parameters.set(fields[name].key, text)
  }
  fieldNames.forEach(add)
  return parameters.toString()
}

/**
 * The view of an address. Parts that mean nothing keep their default and are named in `ignored` (as `key=text`, cut to
 * 40 characters), so that the page can say so. Never throws.
 */
export function decodeView(search: string): { view: ViewState; ignored: string[] } {
  const parameters = new URLSearchParams(search)
  const ignored: string[] = []
  const view = { ...defaultView }
  const read = <K extends keyof ViewState>(name: K) => {
    const field = fields[name]
    const text = parameters.get(field.key)
    if (text === null) return
    const value = field.decode(text)
    if (value === undefined) ignored.push(`${field.key}=${text}`.slice(0, 40))
    else (view as { -readonly [N in keyof ViewState]: ViewState[N] })[name] = value
  }
  fieldNames.forEach(read)
  const keys = new Set(fieldNames.map((name) => fields[name].key))
  for (const key of new Set(parameters.keys())) if (!keys.has(key)) ignored.push(key.slice(0, 40))
  return { view, ignored }
}
