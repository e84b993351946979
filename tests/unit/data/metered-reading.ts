/** Memory taken, in bytes, and values read. */
export type Amounts = { allocatedBytes: number; reads: number }

/** Thrown out of a reading as soon as it passes a limit, so that one without end ends all the same. */
export class LimitPassed extends Error {
  override name = 'LimitPassed'
}

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
const arrays = { Int8Array, Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array }
type Slice = (this: ArrayBufferView, ...bounds: number[]) => ArrayBufferView

/**
 * Counts the buffers that a reading takes, all together as if none were given back, and the values that it reads, so that a
 * bound on either does not depend on the machine's speed. `install` before and `remove` after: readings in between are counted.
 */
export class ReadingMeter {
  private amounts: Amounts = { allocatedBytes: 0, reads: 0 }
  private limits: Amounts = { allocatedBytes: Infinity, reads: Infinity }
  private undo: (() => void)[] = []

  install(): void {
    for (const name of readers) this.replace(DataView.prototype, name, (original) => this.counting(original))
    for (const [name, constructor] of Object.entries(arrays)) {
      this.replace(globalThis, name as keyof typeof arrays, () => this.allocating(constructor))
    }
    const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as { slice: Slice }
    const take = (bytes: number) => {
      this.take(bytes)
    }
    this.replace(
      typedArray,
      'slice',
      (original) =>
        function slice(...bounds) {
          const copy = original.apply(this, bounds)
          take(copy.byteLength)
          return copy
        },
    )
  }

  remove(): void {
    for (const restore of this.undo.splice(0)) restore()
  }

  /** What `work` takes. Throws `LimitPassed` when that is more than the limits. */
  measure(limits: Amounts, work: () => void): Amounts {
    this.amounts = { allocatedBytes: 0, reads: 0 }
    this.limits = limits
    try {
      work()
    } finally {
      this.limits = { allocatedBytes: Infinity, reads: Infinity }
    }
    return this.amounts
  }

  private replace<T, K extends keyof T>(owner: T, key: K, make: (original: T[K]) => T[K]): void {
    const original = owner[key]
    owner[key] = make(original)
    this.undo.push(() => (owner[key] = original))
  }

  private take(bytes: number): void {
    this.amounts.allocatedBytes += bytes
    if (this.amounts.allocatedBytes > this.limits.allocatedBytes) throw new LimitPassed('allocated bytes')
  }

  private read(): void {
    if (++this.amounts.reads > this.limits.reads) throw new LimitPassed('reads')
  }

  private counting<R extends (at: number, littleEndian?: boolean) => number>(original: R): R {
    const read = () => {
      this.read()
    }
    return function (this: DataView, at: number, littleEndian?: boolean) {
      read()
      return original.call(this, at, littleEndian)
    } as R
  }

  private allocating<C extends (typeof arrays)[keyof typeof arrays]>(constructor: C): C {
    return new Proxy(constructor, {
      construct: (target, args: unknown[], newTarget) => {
        // A view of a buffer that exists takes no memory of its own; a length is counted before it is given.
        if (typeof args[0] === 'number') this.take(args[0] * target.BYTES_PER_ELEMENT)
        const array = Reflect.construct(target, args, newTarget) as ArrayBufferView
        if (typeof args[0] === 'object' && !(args[0] instanceof ArrayBuffer)) this.take(array.byteLength)
        return array
      },
    })
  }
}
