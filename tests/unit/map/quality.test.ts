import { describe, expect, it } from 'vitest'
import { isSoftwareRenderer, resolveQuality } from '../../../src/map/quality'

const software = [
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'Google SwiftShader',
  'llvmpipe (LLVM 15.0.7, 256 bits)',
  'llvmpipe, or similar',
  'ANGLE (Mesa, llvmpipe (LLVM 17.0.6 256 bits), OpenGL 4.5)',
  'softpipe',
  'Mesa Offscreen',
  'Software Rasterizer',
  'Apple Software Renderer',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
]
const cards = [
  'ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
  'NVIDIA GeForce GTX 1060/PCIe/SSE2',
  'AMD Radeon RX 580',
  'Mali-G78',
  'Adreno (TM) 640',
  'WebKit WebGL',
  '',
]

describe('isSoftwareRenderer', () => {
  it.each(software)('%s draws with the processor', (name) => {
    expect(isSoftwareRenderer(name)).toBe(true)
  })

  it.each(cards)('%s does not', (name) => {
    expect(isSoftwareRenderer(name)).toBe(false)
  })
})

describe('resolveQuality', () => {
  it('asks the machine only when nothing is chosen', () => {
    expect(resolveQuality('auto', 'Google SwiftShader')).toBe('light')
    expect(resolveQuality('auto', 'Mali-G78')).toBe('full')
    expect(resolveQuality('full', 'Google SwiftShader')).toBe('full')
    expect(resolveQuality('light', 'Mali-G78')).toBe('light')
  })

  it('takes a renderer without a name for a graphics card', () => {
    expect(resolveQuality('auto', null)).toBe('full')
  })
})
