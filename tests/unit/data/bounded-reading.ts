import { afterAll, assert, beforeAll } from 'vitest'
import type { LayerContract } from '../../../src/contracts/define-layer'
import type { LayerTable } from '../../../src/contracts/table'
import { LayerError } from '../../../src/data/layer-error'
import { readLayer } from '../../../src/data/read-layer'
import { ReadingMeter, type Amounts } from './metered-reading'

/** No reading takes more than this, whatever the bytes: starting buffers, and a small multiple of the file. */
export const limitsFor = ({ length }: Uint8Array): Amounts => ({
  allocatedBytes: 64 * 1024 + 16 * length,
  reads: 200 + 4 * length,
})

/** A meter for the tests of the file that calls this. */
export function useMeter(): ReadingMeter {
  const meter = new ReadingMeter()
  beforeAll(() => {
    meter.install()
  })
  afterAll(() => {
    meter.remove()
  })
  return meter
}

/** Reads within the limits of work and memory; null when refused. Anything but a table or a `LayerError` fails the test. */
export function readBounded(
  meter: ReadingMeter,
  bytes: Uint8Array,
  contract: LayerContract,
): LayerTable | null {
  let table: LayerTable | null = null
  meter.measure(limitsFor(bytes), () => {
    try {
      table = readLayer(bytes, contract)
    } catch (error) {
      if (!(error instanceof LayerError)) throw error
      assertTells(error, contract)
    }
  })
  return table
}

/** An error that says what is wrong and where. */
function assertTells(
  { layer, cause, detail, feature, column, message }: LayerError,
  contract: LayerContract,
): void {
  assert(layer === contract.id && detail !== '', message)
  assert(feature === undefined || feature >= 1, message)
  if (['null-in-required', 'value'].includes(cause))
    assert(feature !== undefined && column !== undefined, message)
  if (['missing-column', 'wrong-type'].includes(cause)) assert(column !== undefined, message)
}
