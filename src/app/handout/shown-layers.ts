import type { LayerContract } from '../../contracts/define-layer'
import type { LayerId } from '../../contracts/layers'
import { layerFileOf } from '../../contracts/territory'
import { assignClasses } from '../../model/classify'
import type { IndicatorSeries } from '../../model/indicator-series'
import { flowData } from '../../model/handout/shown-flows'
import { layerData, type Provenance, type ShownData } from '../../model/handout/shown-data'
import { municipalityData } from '../../model/handout/shown-municipalities'
import type { DataSubject } from '../data-tables'
import type { Explorer } from '../explorer'
import { localDay } from '../sheet/local-day'
import { licenceText, formatDates } from '../sources'
import { filtersInWords, ownTitle, supposedScenario } from './handout-words'

const layerOf: Readonly<Record<DataSubject, LayerId>> = {
  municipalities: 'municipalities',
  zones: 'industrial-zones',
  startups: 'startups',
  flows: 'commuter-flows',
  services: 'services',
  infrastructure: 'infrastructure',
}

const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, row) => row)

/** The indicators that the map shows: one, or the two that it crosses. */
function shownSeries({ analysis, views }: Explorer): IndicatorSeries[] {
  const { secondIndicator } = views.view
  const second = secondIndicator ? analysis.seriesOf(secondIndicator) : null
  return [analysis.series, second].filter((series): series is IndicatorSeries => series !== null)
}

/** The rows that pass the filters, of what the map shows; null while the layer is not there. */
export function shownData(subject: DataSubject, explorer: Explorer): ShownData | null {
  const { analysis, territory } = explorer
  const { tables } = territory
  const { municipalities: passing, startups: startupsPassing } = analysis.passingAll
  switch (subject) {
    case 'municipalities': {
      const { series, classification, bivariate } = analysis
      if (!tables.municipalities || !series) return null
      const classes =
        bivariate?.classes ?? (classification && assignClasses(series.values, classification.breaks))
      const rows = analysis.allRows.filter((row) => passing[row] === 1)
      return municipalityData(tables.municipalities, rows, { series: shownSeries(explorer), classes })
    }
    case 'zones': {
      const table = tables['industrial-zones']
      if (!table) return null
      const { codes, dictionary } = table.columns.istat_code
      const rows = analysis.shownZones.filter((zone) => {
        const row = analysis.index?.rowOf.get(dictionary[codes[zone]!] ?? '')
        return row === undefined || passing[row] === 1
      })
      return layerData(table, rows)
    }
    case 'startups': {
      const table = tables.startups
      return table
        ? layerData(
            table,
            rowsOf(table.count).filter((row) => startupsPassing[row] === 1),
          )
        : null
    }
    case 'flows':
      return tables['commuter-flows'] ? flowData(analysis.drawnFlows) : null
    case 'services':
      return tables.services ? layerData(tables.services, rowsOf(tables.services.count)) : null
    case 'infrastructure':
      return tables.infrastructure
        ? layerData(tables.infrastructure, rowsOf(tables.infrastructure.count))
        : null
  }
}

/** Where the rows come from, in the language of the page. */
export function provenanceOf(
  subject: DataSubject,
  contract: LayerContract,
  explorer: Explorer,
  now: Date,
): Provenance {
  const { territory: store, screen, analysis, views } = explorer
  const { locale } = screen
  const { territory } = store
  const { secondIndicator } = views.view
  const ids = new Set([
    ...(subject === 'municipalities'
      ? [
          analysis.indicator.source,
          ...(secondIndicator ? [analysis.shownIndicator(secondIndicator).source] : []),
          'istat-boundaries',
        ]
      : ((territory && layerFileOf(territory, layerOf[subject])?.sources) ?? [])),
  ])
  const sources = (territory?.sources ?? []).filter(({ id }) => ids.has(id))
  return {
    title: subject === 'municipalities' ? ownTitle(explorer) : locale.t(contract.title),
    territory: territory ? locale.t(territory.name) : '',
    source: sources.map(({ publisher, date }) => `${publisher}, ${formatDates(date, locale)}`).join('; '),
    licence: sources
      .map(({ publisher, licence }) => `${publisher}: ${licenceText(licence, locale)}`)
      .join('; '),
    filters: filtersInWords(explorer),
    scenario: supposedScenario(explorer),
    made: localDay(now),
  }
}
