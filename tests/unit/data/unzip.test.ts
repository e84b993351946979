import fc from 'fast-check'
import { zipSync, type Zippable } from 'fflate'
import { crc32 as nodeCrc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../../src/data/crc32'
import { unzip, type UnzipLimits } from '../../../src/data/unzip'
import { UnzipError, type UnzipFault } from '../../../src/data/unzip-error'
import { mutateBytes, seededIntegers } from './mutate-bytes'

const text = (value: string) => new TextEncoder().encode(value)
const sample: Zippable = {
  'a/b.txt': text('hello hello hello hello'),
  'c.bin': [text('stored'), { level: 0 }],
  empty: text(''),
}
const sound = zipSync(sample)

function faultOf(bytes: Uint8Array, limits?: Partial<UnzipLimits>): UnzipFault | null {
  try {
    unzip(bytes, limits)
    return null
  } catch (error) {
    if (error instanceof UnzipError) return error.cause
    throw error
  }
}

/** Positions of a signature. */
function find(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [...Array(Math.max(0, bytes.length - 3)).keys()].filter(
    (at) => view.getUint32(at, true) === signature,
  )
}
const localHeaders = (bytes: Uint8Array) => find(bytes, 0x04034b50)
const entries = (bytes: Uint8Array) => find(bytes, 0x02014b50)

/** A copy with some bytes written over; each change is where, how wide and what. */
function changed(
  bytes: Uint8Array,
  ...changes: readonly (readonly [at: number, width: 2 | 4, value: number])[]
) {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (const [at, width, value] of changes) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  }
  return copy
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]))
}

/** A Zip64 archive of one stored file: all short sizes and offsets full, the long ones in their fields. */
function zip64(name: string, content: Uint8Array, declared = content.length): Uint8Array {
  const plain = zipSync({ [name]: [content, { level: 0 }] })
  const start = entries(plain)[0]!
  const field = new DataView(new ArrayBuffer(28))
  field.setUint16(0, 1, true)
  field.setUint16(2, 24, true)
  field.setBigUint64(4, BigInt(declared), true)
  field.setBigUint64(12, BigInt(content.length), true)
  const entryEnd = start + 46 + name.length
  const full = 0xffffffff
  const entry = changed(
    plain.slice(start, entryEnd),
    [20, 4, full],
    [24, 4, full],
    [42, 4, full],
    [30, 2, 28],
  )
  const directory = joined(entry, new Uint8Array(field.buffer))
  const end = new DataView(new ArrayBuffer(56 + 20))
  end.setUint32(0, 0x06064b50, true)
  end.setBigUint64(4, 44n, true)
  end.setBigUint64(24, 1n, true)
  end.setBigUint64(32, 1n, true)
  end.setBigUint64(40, BigInt(directory.length), true)
  end.setBigUint64(48, BigInt(start), true)
  end.setUint32(56, 0x07064b50, true)
  end.setBigUint64(64, BigInt(start + directory.length), true)
  const short = changed(plain.slice(-22), [8, 2, 0xffff], [10, 2, 0xffff], [12, 4, full], [16, 4, full])
  return joined(plain.slice(0, start), directory, new Uint8Array(end.buffer), short)
}

test('gives back what another program packed, packed or stored', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}(\/[a-zàè]{1,5})?$/), { maxLength: 6 })
  fc.assert(
    fc.property(
      names,
      fc.array(fc.uint8Array({ maxLength: 3000 })),
      fc.constantFrom(0, 6),
      (all, contents, level) => {
        const files = all.map((name, i) => [name, contents[i] ?? text(name.repeat(i * 50))] as const)
        const zip = zipSync(Object.fromEntries(files), { level })
        expect(unzip(zip).map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          files.map(([name, bytes]) => [name, [...bytes]]),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('the checksum is that of zlib', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === nodeCrc32(bytes)))
})

describe('refuses', () => {
  const cases: readonly (readonly [string, Uint8Array, UnzipFault, Partial<UnzipLimits>?])[] = [
    ['what is no zip', text('PK is not enough'), 'not-a-zip'],
    ['nothing', new Uint8Array(), 'not-a-zip'],
    ['more entries than allowed', sound, 'too-large', { entries: 2 }],
    ['more bytes than allowed', sound, 'too-large', { bytes: 28 }],
    ['zeroes beyond any data', zipSync({ a: new Uint8Array(11_000_000) }), 'bomb'],
    ['data after the end', joined(sound, text('more')), 'corrupt'],
    ['a wrong checksum', changed(sound, [entries(sound)[0]! + 16, 4, 1]), 'corrupt'],
    ['an unknown method', changed(sound, [entries(sound)[0]! + 10, 2, 14]), 'corrupt'],
    ['an encrypted entry', changed(sound, [entries(sound)[0]! + 8, 2, 1]), 'encrypted'],
    ['a size declared too small', changed(sound, [entries(sound)[0]! + 24, 4, 3]), 'bomb'],
    ['a size declared too large', changed(sound, [entries(sound)[0]! + 24, 4, 24]), 'corrupt'],
    ['a size that cannot be', changed(sound, [entries(sound)[0]! + 24, 4, 400_000_000]), 'corrupt'],
    ['another name inside', changed(sound, [localHeaders(sound)[0]! + 30, 2, 0x2e2e]), 'corrupt'],
    ['a Zip64 size beyond all', zip64('a', text('abc'), 2 ** 52), 'too-large'],
  ]
  for (const [what, bytes, fault, limits] of cases) {
    test(what, () => expect(faultOf(bytes, limits)).toBe(fault))
  }

  const names = [
    '../a',
    'a/../../b',
    '/etc/passwd',
    'C:/a',
    'c:a',
    'a\\..\\b',
    'a//b',
    './a',
    'a/..',
    'a\u0000b',
    'a\nb',
  ]
  test.each(names)('the name %j', (name) =>
    expect(faultOf(zipSync({ [name]: text('x') }))).toBe('unsafe-name'),
  )

  test('two entries of one name, in whatever letters', () => {
    for (const pair of [
      ['A.shp', 'a.SHP'],
      ['\u00e0', 'a\u0300'],
      ['a/', 'a'],
    ]) {
      expect(faultOf(zipSync(Object.fromEntries(pair.map((name) => [name, text('')]))))).toBe('duplicate')
    }
  })

  test('entries that share their bytes', () => {
    const [first, second] = entries(sound)
    const view = new DataView(sound.buffer, sound.byteOffset)
    const size = view.getUint32(first! + 20, true)
    const offset = localHeaders(sound)[0]! + 1
    expect(faultOf(changed(sound, [second! + 42, 4, offset], [second! + 20, 4, size]))).not.toBeNull()
    // The first entry's packed bytes reach over the second entry.
    const stored = zipSync({ a: [text('aa'), { level: 0 }], b: [text('bb'), { level: 0 }] })
    const at = entries(stored)[0]!
    expect(faultOf(changed(stored, [at + 20, 4, 20], [at + 24, 4, 20]))).toBe('bomb')
  })

  test('an archive cut off anywhere', () => {
    for (let length = 0; length < sound.length; length++)
      expect(faultOf(sound.slice(0, length))).not.toBeNull()
  })
})

test('reads Zip64, folders aside, and a comment at the end', () => {
  expect(unzip(zip64('a.txt', text('abc')))).toEqual([{ name: 'a.txt', bytes: text('abc') }])
  expect(unzip(zipSync({ 'a/': text(''), 'a/b': text('x') })).map(({ name }) => name)).toEqual(['a/b'])
  const commented = joined(changed(sound, [sound.length - 2, 2, 4]), text('PK\u0005\u0006'))
  expect(unzip(commented)).toHaveLength(3)
})

test('damaged in any way it is refused or gives what was packed', () => {
  const pick = seededIntegers(3)
  const contents = new Set(unzip(sound).map(({ bytes }) => bytes.join()))
  for (let i = 0; i < 4000; i++) {
    const damaged = mutateBytes(sound, pick)
    if (faultOf(damaged) !== null) continue
    for (const { bytes } of unzip(damaged)) expect(contents).toContain(bytes.join())
  }
})
