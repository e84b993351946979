import assert from 'node:assert/strict'
import { layerContracts } from '../../src/contracts/layers'
import type { LayerContract } from '../../src/contracts/define-layer'
import { textAt, type LayerTable } from '../../src/contracts/table'
import { readLayer } from '../../src/data/read-layer'
import { timeBoth, type Comparison } from './comparison'
import { convertAsTheyCome, gatherThenConvert, type DeckAttributes } from './reader/deck-attributes'
import { firstFeatures, layerBytes } from './reader/layer-file'
import { peakMemory } from './reader/peak-memory'

type MeasuredLayer = 'commuter-flows' | 'municipalities'

const peers = {
  gatherThenConvert: 'flatgeobuf: GeoJSON features gathered, then put into flat attributes',
  convertAsTheyCome: 'flatgeobuf: each GeoJSON feature put into flat attributes as it comes',
}
type Peer = keyof typeof peers
const convert = { gatherThenConvert, convertAsTheyCome }

function assertSame(table: LayerTable, attributes: DeckAttributes): void {
  assert.deepEqual(attributes.positions, table.geometry.positions)
  assert.deepEqual(attributes.startIndices, table.geometry.ringVertices)
  for (const [name, column] of Object.entries(table.columns)) {
    const values = attributes.columns[name]!
    assert.equal(values.length, table.count)
    for (let row = 0; row < table.count; row++) {
      const value = column.kind === 'text' ? textAt(column, row) : column.values[row]
      assert.ok(Object.is(value, values[row]), `${name} of row ${row}`)
    }
  }
}

function compareTimes(name: string, layer: MeasuredLayer, peer: Peer, read: () => Uint8Array): Comparison {
  const contract: LayerContract = layerContracts[layer]
  return {
    name,
    peerName: peers[peer],
    unit: 'ms',
    run: async () => {
      const bytes = read()
      assertSame(readLayer(bytes, contract), await convert[peer](bytes, contract))
      return timeBoth(
        () => readLayer(bytes, contract),
        () => convert[peer](bytes, contract),
      )
    },
  }
}

function comparePeaks(name: string, layer: MeasuredLayer, peer: Peer): Comparison {
  return {
    name,
    peerName: peers[peer],
    unit: 'MiB',
    run: async () => {
      const bytes = layerBytes('country', layer)
      const contract: LayerContract = layerContracts[layer]
      assertSame(readLayer(bytes, contract), await convert[peer](bytes, contract))
      return { ours: peakMemory('ours', layer), peer: peakMemory(peer, layer) }
    },
  }
}

const country = (layer: MeasuredLayer) => () => layerBytes('country', layer)
const flows = 'commuter-flows'

/** With the whole, how reading grows: 1×, 4× and 16× the rows. */
const growth = (
  [
    ['a sixteenth', 32_747],
    ['a quarter', 130_988],
  ] as const
).map(([share, count]) =>
  compareTimes(`read country flows, ${share}`, flows, 'gatherThenConvert', () =>
    firstFeatures(layerBytes('country', flows), count),
  ),
)

/**
 * Our columnar reader against the GeoJSON reader of the flatgeobuf package with the conversion that deck.gl needs, on the
 * explorer's own files and on a country's.
 */
export const readerComparisons: readonly Comparison[] = [
  ...(['commuter-flows', 'municipalities'] as const).map((layer) =>
    compareTimes(`read ${layer}`, layer, 'gatherThenConvert', () => layerBytes('cremona', layer)),
  ),
  ...growth,
  compareTimes('read country flows', flows, 'gatherThenConvert', country(flows)),
  compareTimes('read country flows, no list', flows, 'convertAsTheyCome', country(flows)),
  compareTimes(
    'read country municipalities',
    'municipalities',
    'gatherThenConvert',
    country('municipalities'),
  ),
  compareTimes(
    'read country municipalities, no list',
    'municipalities',
    'convertAsTheyCome',
    country('municipalities'),
  ),
  comparePeaks('peak memory of country flows', flows, 'gatherThenConvert'),
  comparePeaks('peak memory of country flows, no list', flows, 'convertAsTheyCome'),
  comparePeaks('peak memory of country municipalities', 'municipalities', 'gatherThenConvert'),
]
