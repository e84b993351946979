import type { Page } from '@playwright/test'
import type { SiteStudy } from '../../src/contracts/sites'
import { workspaces, type ViewState } from '../../src/contracts/view'
import { defaultStudy } from '../../src/state/default-study'
import { studyText } from '../../src/state/study-text'
import { expectNoViolations } from './accessibility'
import { cremaCode, mapRegion, openMap, openView, showView } from './explorer'
import { expect, test } from './fixtures'

/** Between them the two sizes see both themes in both languages. */
const sizes = [
  { width: 1440, height: 900, themes: ['light', 'dark'] },
  { width: 390, height: 844, themes: ['dark', 'light'] },
] as const
/** The right panel, or what a phone's sheet holds. */
const figures = '#figures'
const crema = { selection: [cremaCode] } as const
const gaps = { workspace: 'gaps' } as const
const sites = { workspace: 'sites' } as const
const table = { workspace: 'table' } as const
const studyOf = (patch: Partial<SiteStudy>): string => studyText({ ...defaultStudy, ...patch })

/** Panels that a workspace shows only when asked, and how far each is opened. */
const panels: readonly Readonly<{ view: Partial<ViewState>; open?: (page: Page) => Promise<void> }>[] = [
  { view: { ...gaps, gapConcern: 'zones', place: [9.9, 45.2] }, open: openReasons },
  { view: { ...gaps, gapConcern: 'zones', gap: 'service' }, open: openReasons },
  {
    view: {
      ...gaps,
      ...crema,
      gapsPanel: 'whatif',
      scenario: {
        name: 'Prova',
        targets: [
          { subject: 'municipality', id: cremaCode, percent: 100 },
          { subject: 'zone', id: 'Z01', percent: 50 },
        ],
      },
    },
    open: async (page) => {
      await page.getByText('Conserva', { exact: true }).click()
      await page.getByText('Dipingi sulla mappa').click()
      await page.locator('summary', { hasText: '1 con obiettivo' }).click()
    },
  },
  {
    view: { ...gaps, gapsPanel: 'first', objective: 'equity' },
    open: async (page) => {
      const budget = page.getByRole('textbox', { name: 'Budget', exact: true })
      await budget.fill('-1')
      await budget.press('Tab')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  { view: { ...gaps, ...crema, gapsPanel: 'peers' } },
  {
    view: {
      ...sites,
      site: 'Z26',
      study: studyOf({ constraints: [{ measure: 'exit', bound: 'most', limit: 40 }] }),
    },
  },
  {
    view: { ...sites, sitesPanel: 'weights' },
    open: async (page) => {
      await page.getByRole('button', { name: 'Curva: Superficie' }).click()
      // At its end the list of the first five, which else stays in sight, covers nothing.
      await page.locator(figures).evaluate((panel) => panel.scrollTo(0, panel.scrollHeight))
    },
  },
  { view: { ...sites, sitesPanel: 'weights', study: studyOf({ weighting: 'pairwise' }) } },
  {
    view: { ...sites, sitesPanel: 'ranking' },
    open: async (page) => {
      await page.getByRole('listitem').getByRole('button', { expanded: false }).first().click()
      await expect(page.getByText('10.000 estrazioni').first()).toBeVisible()
    },
  },
  { view: { ...sites, ...crema, sitesPanel: 'around' } },
  { view: { ...sites, sitesPanel: 'compare', study: studyOf({ compared: ['Z08', 'Z26'] }) } },
  {
    view: { ...table, step: 'fibre-today' },
    open: async (page) => {
      await page.getByRole('button', { name: 'Modifica', exact: true }).click()
    },
  },
  { view: { ...table, tablePanel: 'evidence' } },
  {
    view: { ...table, tablePanel: 'questions' },
    open: async (page) => {
      await page.getByRole('textbox').first().fill('? Quando arriva la fibra a Soresina')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Quando arriva la fibra a Soresina').first()).toBeVisible()
    },
  },
  { view: { ...table, tablePanel: 'handouts' } },
]

/** How many pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function openReasons(page: Page): Promise<void> {
  await page.getByRole('listitem').getByRole('button', { expanded: false }).nth(2).click()
  await expect(page.getByRole('region', { name: /^Perché/ })).toBeVisible()
}

for (const { themes, ...viewport } of sizes) {
  test(`axe finds nothing, and nothing scrolls sideways, in any workspace at ${viewport.width}×${viewport.height}`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const isNarrow = viewport.width < 640
    await page.setViewportSize(viewport)
    const [first, second] = themes
    await openView(page, { ...crema, theme: first })
    const expectNoneIn = async (where: string) => {
      for (const [at, workspace] of workspaces.entries()) {
        await page.getByRole('navigation').getByRole('button').nth(at).click()
        await expect(page.locator(`[data-workspace="${workspace}"]`)).toBeVisible()
        // The long list draws its rows once it has been measured.
        if (workspace === 'explore' && !isNarrow) {
          await expect(page.getByRole('option', { selected: true }).first()).toBeVisible()
        }
        // What lies around the panels is the same in all, but for the tables of the data.
        const isWhole = workspace === 'explore' || workspace === 'data'
        await expectNoViolations(page, `${workspace}, ${where}`, isWhole ? 'body' : figures)
        expect(await overflow(page), `${workspace} scrolls sideways`).toBe(0)
      }
    }
    await expectNoneIn(`${first}, it`)

    if (isNarrow) await page.getByRole('button', { name: 'Alza il pannello' }).click()
    for (const { view, open } of panels) {
      await showView(page, { ...view, theme: first })
      await open?.(page)
      await expectNoViolations(page, JSON.stringify(view), figures)
    }
    // Two maps, with their divider and their legends.
    await showView(page, {
      theme: first,
      comparison: { mode: isNarrow ? 'swipe' : 'side', against: 'income' },
    })
    await expect(page.locator('[data-map-state="idle"]')).toHaveCount(2, { timeout: 45_000 })
    await expectNoViolations(page, 'two maps')

    await showView(page, { ...crema, theme: first })
    await page.getByRole('button', { name: second === 'dark' ? 'Tema scuro' : 'Tema chiaro' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', second)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expectNoneIn(`${second}, en`)
  })
}

test('the keyboard reaches every control, and its focus shows', async ({ page }) => {
  await openView(page)
  const seen = new Set<string>()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const look = () =>
        [element, ...element.querySelectorAll('*')].map((part) => {
          const { outline, boxShadow, borderColor, fill, stroke, strokeWidth } = getComputedStyle(part)
          return [outline, boxShadow, borderColor, fill, stroke, strokeWidth].join()
        })
      const focusedLook = look().join()
      const name = `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim()}`
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null
      element.blur()
      const marked = focusedLook !== look().join()
      element.focus()
      return { name, marked }
    })
    // The map shows its focus on a frame of its own, see below.
    if (!focused || focused.name.startsWith('CANVAS')) continue
    seen.add(focused.name)
    expect(focused.marked, focused.name).toBe(true)
  }
  expect(seen.size).toBeGreaterThan(15)
})

test('the focused map shows a ring', async ({ page }) => {
  await openMap(page)
  const before = await mapRegion(page).screenshot()
  await mapRegion(page).focus()
  await expect(mapRegion(page)).toBeFocused()
  await expect.poll(async () => (await mapRegion(page).screenshot()).equals(before)).toBe(false)
})
