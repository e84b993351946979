import { expect, test as base, type Page } from '@playwright/test'

type Options = {
  /** Console errors and page errors that a test provokes on purpose; null allows none. */
  expectedErrors: RegExp | null
}

/** Collects everything a healthy page never does. `isOurs`: whether it may ask for an address that is no data of its own. */
export async function watchPage(page: Page, isOurs: (url: URL) => boolean): Promise<string[]> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && !isOurs(url)) {
      faults.push(`foreign request: ${request.url()}`)
    }
  })
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(globalThis, 'reportViolation') as (text: string) => void
      report(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return faults
}

/** A test whose page fails on any console error, page error, policy violation or request to another origin. */
export const test = base.extend<Options>({
  expectedErrors: [null, { option: true }],
  page: async ({ page, baseURL, expectedErrors }, use) => {
    const { origin } = new URL(baseURL ?? '')
    const faults = await watchPage(page, (url) => url.origin === origin)
    await use(page)
    expect(faults.filter((fault) => !expectedErrors?.test(fault))).toEqual([])
  },
})

export { expect }
