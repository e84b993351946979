import { vi } from 'vitest'

/** Memory taken and values read while something ran. */
export type Meter = { allocatedBytes: number; reads: number }

const readers = [
  'getUint8',
  'getInt8',
  'getUint16',
  'getInt16',
  'getUint32',
  'getInt32',
  'getFloat32',
  'getFloat64',
] as const

/** Runs `work` with buffers and reads counted, so that a bound on either does not depend on the machine's speed. */
export function metered(work: () => void): Meter {
  const meter: Meter = { allocatedBytes: 0, reads: 0 }
  const count = (array: ArrayBufferView, first: unknown) => {
    // A view of a buffer that exists takes no memory of its own.
    if (!(first instanceof ArrayBuffer)) meter.allocatedBytes += array.byteLength
  }
  const counted = { Int8Array, Uint8Array, Int32Array, Uint32Array, Float64Array }
  for (const [name, constructor] of Object.entries(counted)) {
    const Counting = new Proxy(constructor, {
      construct(target, args: unknown[], newTarget) {
        const array = Reflect.construct(target, args, newTarget) as ArrayBufferView
        count(array, args[0])
        return array
      },
    })
    vi.stubGlobal(name, Counting)
  }
  const spies = readers.map((name) => {
    const original = Reflect.get(DataView.prototype, name)
    return vi.spyOn(DataView.prototype, name).mockImplementation(function (
      this: DataView,
      ...args: unknown[]
    ) {
      meter.reads++
      return Reflect.apply(original, this, args) as number
    })
  })
  try {
    work()
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllGlobals()
  }
  return meter
}
