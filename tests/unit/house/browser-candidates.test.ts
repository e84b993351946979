import { describe, expect, it } from 'vitest'
import { browserCandidates, chooseInstalled } from '../../e2e/browser-candidates'

describe('browserCandidates', () => {
  it('puts CHROME_PATH before everything else', () => {
    const [first] = browserCandidates('linux', { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' })
    expect(first).toBe('/opt/mine')
  })

  it('looks on PATH in its order, then in the usual places, each path once', () => {
    const found = browserCandidates('linux', { PATH: '/home/me/bin:/usr/bin' })
    expect(found.indexOf('/home/me/bin/chromium')).toBeLessThan(found.indexOf('/usr/bin/chromium'))
    expect(found).toContain('/snap/bin/chromium')
    expect(new Set(found).size).toBe(found.length)
  })

  it('knows the places of macOS and Windows', () => {
    expect(browserCandidates('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    )
  })

  it('splits the Windows path at semicolons, not at the colon of the drive', () => {
    expect(browserCandidates('win32', { Path: 'C:\\a;D:\\b' })).toContain('D:\\b\\chrome.exe')
  })
})

describe('chooseInstalled', () => {
  it('takes the first that works', () => {
    expect(chooseInstalled(['/a', '/b', '/c'], (path) => path !== '/a')).toBe('/b')
  })

  it('gives null when none works', () => {
    expect(chooseInstalled(['/a'], () => false)).toBeNull()
  })
})
