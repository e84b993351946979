import { describe, expect, it } from 'vitest'
import { LayerError } from '../../../src/data/layer-error'
import { OwnFileError } from '../../../src/data/own/own-file-error'
import { packError, unpackError } from '../../../src/worker/send-error'

describe('packError', () => {
  it.each([
    new OwnFileError('wrong-crs', 'too far north', 'EPSG:32632'),
    new LayerError('ftth', 'checksum', 'another file'),
    new Error('anything'),
  ])('%s comes back as it was, through copying', (error) => {
    expect(unpackError(structuredClone(packError(error)))).toEqual(error)
  })
})
