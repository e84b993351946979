import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { endsAsZip, faultOfContent } from '../../../../scripts/download/check-content'

const anyZip = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 200 }), { maxKeys: 5 })
  .map((files) => zipSync(files))

describe('endsAsZip', () => {
  it('knows every zip, and none that is cut or goes on', () => {
    fc.assert(
      fc.property(anyZip, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 50 }), (zip, at, more) => {
        expect(endsAsZip(zip)).toBe(true)
        expect(endsAsZip(zip.subarray(0, at % zip.length))).toBe(false)
        expect(endsAsZip(Uint8Array.from([...zip, ...more]))).toBe(false)
      }),
    )
  })

  it('knows none that lost or gained bytes on the way', () => {
    const zip = zipSync({ a: new Uint8Array(100).fill(7) }, { level: 0 })
    expect(endsAsZip(Uint8Array.from([...zip.subarray(0, 50), ...zip.subarray(60)]))).toBe(false)
    expect(endsAsZip(Uint8Array.from([...zip.subarray(0, 50), 1, 2, ...zip.subarray(50)]))).toBe(false)
  })

  it('knows one with a comment', () => {
    const zip = zipSync({ a: new Uint8Array(3) })
    const commented = Uint8Array.from([...zip, 1, 2, 3])
    commented[zip.length - 2] = 3
    expect(endsAsZip(commented)).toBe(true)
  })
})

describe('faultOfContent', () => {
  it('speaks of an empty file, a web page, and a zip that is none', () => {
    const page = new TextEncoder().encode('<html><body>503</body></html>')
    expect(faultOfContent('a.csv', new Uint8Array())).toBe('nothing came')
    expect(faultOfContent('a.csv', page)).toBe('a web page came instead of the file')
    expect(faultOfContent('index.html', page)).toBeNull()
    expect(faultOfContent('a.ZIP', new Uint8Array(50))).toBe('what came is not a whole zip')
    expect(faultOfContent('a.csv', new Uint8Array([97]))).toBeNull()
  })

  it('speaks of an error that a server tells with the status of an answer', () => {
    const error = '{"error":{"code":400,"message":"Item does not exist or is inaccessible.","details":[]}}'
    expect(faultOfContent('Reportistica_260630_Comuni.csv', new TextEncoder().encode(error))).toBe(
      'the server told an error instead: Item does not exist or is inaccessible.',
    )
    const page = '{"type":"FeatureCollection","features":[],"error":{"message":"a property"}}'
    expect(faultOfContent('page.json', new TextEncoder().encode(page))).toBeNull()
  })
})
