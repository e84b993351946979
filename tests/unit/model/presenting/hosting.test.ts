import { expect, it } from 'vitest'
import { hostingOf } from '../../../../src/model/presenting/hosting'

it.each([
  ['https://example.org/cremona/', 'hosted'],
  ['http://192.168.1.20:8080/', 'hosted'],
  ['http://localhost:4173/', 'this-device'],
  ['http://cremona.localhost/', 'this-device'],
  ['http://127.0.0.1/', 'this-device'],
  ['http://[::1]:80/', 'this-device'],
  ['http://localhost.example.org/', 'hosted'],
  ['file:///home/me/handout.html', 'file'],
])('%s is %s', (address, hosting) => {
  expect(hostingOf(new URL(address))).toBe(hosting)
})
