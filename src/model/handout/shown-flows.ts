import { integer, oneOf, text } from '../../contracts/columns'
import { defineLayer } from '../../contracts/define-layer'
import type { DrawnFlow } from '../flow-selection'
import type { ShownData } from './shown-data'

const directions: readonly DrawnFlow['direction'][] = ['in', 'out', 'within', 'net-in', 'net-out', 'overall']

const shownFlows = defineLayer({
  id: 'commuter-flows',
  title: { it: 'Pendolari per lavoro', en: 'Commuter flows' },
  description: {
    it: 'I flussi disegnati sulla mappa; dei saldi, la differenza dei due sensi',
    en: 'The flows drawn on the map; of net flows, the difference of the two ways',
  },
  geometry: 'LineString',
  geometryNullable: false,
  key: ['origin', 'destination'],
  columns: {
    origin: text('Codice ISTAT del comune di residenza', 'ISTAT code of the municipality of residence'),
    origin_name: text('Nome dell’origine', 'Name of the origin'),
    destination: text('Codice ISTAT del comune di lavoro', 'ISTAT code of the municipality of work'),
    destination_name: text('Nome della destinazione', 'Name of the destination'),
    workers: integer('people', 'Occupati', 'Workers'),
    direction: oneOf(directions, 'Verso, visto dalla selezione', 'Direction, seen from the selection'),
  },
})

/** The flows that the map draws, as straight lines from origin to destination. */
export function flowData(flows: readonly DrawnFlow[]): ShownData {
  return {
    contract: shownFlows,
    features: flows.map((flow) => ({
      geometry: { type: 'LineString', coordinates: [[...flow.from], [...flow.to]] },
      row: {
        origin: flow.fromCode,
        origin_name: flow.fromName,
        destination: flow.toCode,
        destination_name: flow.toName,
        workers: flow.workers,
        direction: flow.direction,
      },
    })),
  }
}
