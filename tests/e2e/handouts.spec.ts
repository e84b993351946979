import { execFileSync } from 'node:child_process'
import type { Page, TestInfo } from '@playwright/test'
import { csvParse } from 'd3-dsv'
import type { ViewState } from '../../src/contracts/view'
import { sequentialColours } from '../../src/format/colours'
import { expectNoViolations } from './accessibility'
import { countPixels, hex } from './canvas-colours'
import { answersPanel, choicesPanel, openMap, save, showView } from './explorer'
import { expect, test } from './fixtures'
import { numberIn, readSourceTable, textIn } from './source-tables'

const breaks = [22_000, 23_000, 24_500]
const colours = sequentialColours(breaks.length + 1, false)
/** Income per taxpayer by municipality, from the source. */
const incomes = new Map(
  readSourceTable('municipalities').map((row) => [
    textIn(row, 'istat_code'),
    numberIn(row, 'taxable_income_eur_2023') / numberIn(row, 'taxpayers_2023'),
  ]),
)

const view = {
  workspace: 'table',
  tablePanel: 'handouts',
  indicator: 'income',
  method: 'custom',
  classes: breaks.length + 1,
  customBreaks: breaks,
  overlays: ['choropleth'],
} as const satisfies Partial<ViewState>

/** The title of the drawing, so that it can be looked for in what is made of it. */
const title = 'Redditi al tavolo <1>'
const writeTitle = (page: Page) => page.getByRole('textbox', { name: 'Titolo' }).fill(title)

/** Of poppler; not every machine has it. */
const textReader = 'pdftotext'

function textOfPdf(pdf: Buffer, testInfo: TestInfo): string | null {
  try {
    return execFileSync(textReader, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  } catch {
    testInfo.annotations.push({ type: 'left out', description: 'No pdftotext: the text was not read.' })
    return null
  }
}

test('SVG and PDF are vectors and text in the colours of the classes; CSV has the rows that pass', async ({
  page,
}, testInfo) => {
  await openMap(page, view)
  await writeTitle(page)
  await page.getByRole('radio', { name: 'Tutto il territorio' }).check()
  await expectNoViolations(page, 'handouts')

  const svg = (await save(page, 'SVG')).toString('utf8')
  expect(svg).not.toContain('<image')
  expect(svg).toContain('Redditi al tavolo &lt;1&gt;</text>')
  const fills = [...svg.matchAll(/<path [^>]*data-istat-code="(\d+)"[^>]*?\sfill="(#\w+)"/g)]
  expect(new Map(fills.map(([, code, fill]) => [code, fill]))).toEqual(
    new Map(
      [...incomes].map(([code, income]) => [code, hex(colours[breaks.filter((at) => income >= at).length]!)]),
    ),
  )

  const pdf = await save(page, 'PDF')
  const raw = pdf.toString('latin1')
  expect(raw.startsWith('%PDF')).toBe(true)
  expect(raw).not.toMatch(/\/Subtype\s*\/Image/)
  expect(raw).toContain('/FontFile2')
  const text = textOfPdf(pdf, testInfo)
  if (text !== null)
    for (const words of [title, 'Provincia di Cremona', 'Economia e delle Finanze'])
      expect(text).toContain(words)

  const [min, max] = [20_000, 22_000]
  await showView(page, {
    ...view,
    filters: [{ kind: 'range', source: 'histogram', indicator: 'income', min, max }],
  })
  const passing = [...incomes].filter(([, income]) => income >= min && income <= max)
  const rows = csvParse((await save(page, 'CSV')).toString('utf8').replace(/^\uFEFF/, ''))
  expect(new Map(rows.map((row) => [row['istat_code'], Number(row['income'])]))).toEqual(new Map(passing))
  expect(rows.length).toBeGreaterThan(0)
})

/** Size of a PNG, and its colours at places given as shares of its sides. */
function readPng(page: Page, png: Buffer, places: readonly (readonly [number, number])[]) {
  return page.evaluate(
    async ([base64, shares]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const at = ([x, y]: readonly [number, number]) =>
        [...context.getImageData(Math.round(x * image.width), Math.round(y * image.height), 1, 1).data].slice(
          0,
          3,
        )
      return { width: image.width, height: image.height, found: shares.map(at) }
    },
    [png.toString('base64'), places] as const,
  )
}

/** Where the preview shows each colour: in the legend, and somewhere within a municipality; as shares of its sides. */
function placesInPreview(page: Page, wanted: readonly string[]) {
  return page.getByRole('img', { name: /^Anteprima/ }).evaluate((element, fills) => {
    const svg = element.shadowRoot!.querySelector('svg')!
    const box = svg.getBoundingClientRect()
    const share = (x: number, y: number) => [(x - box.left) / box.width, (y - box.top) / box.height] as const
    return fills.map((fill) => {
      const swatch = [...svg.querySelectorAll(`rect[fill="${fill}"]`)].at(-1)!.getBoundingClientRect()
      const legend = share(swatch.left + swatch.width / 2, swatch.top + swatch.height / 2)
      for (const area of svg.querySelectorAll<SVGPathElement>(`path[data-istat-code][fill="${fill}"]`)) {
        const { left, top, width, height } = area.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        // What lies upon it there would have a colour of its own.
        if (element.shadowRoot!.elementFromPoint(x, y) === area) return { legend, map: share(x, y) }
      }
      return { legend, map: null }
    })
  }, wanted)
}

test('a PNG has the pixels asked for, and its legend the colours of its map and of the page’s', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1400 })
  await openMap(page, view)
  await page.getByRole('radio', { name: 'Tutto il territorio' }).check()
  const places = await placesInPreview(page, colours.map(hex))
  const sizes = []
  for (const scale of ['1×', '2×']) {
    await page.getByRole('radio', { name: scale, exact: true }).check()
    const png = await save(page, 'PNG')
    const inLegend = await readPng(
      page,
      png,
      places.map(({ legend }) => legend),
    )
    expect(inLegend.found).toEqual(colours.map((colour) => [...colour]))
    const onMap = places.flatMap(({ map }, i) => (map ? [{ map, colour: [...colours[i]!] }] : []))
    expect(onMap.length).toBeGreaterThan(1)
    const { found } = await readPng(
      page,
      png,
      onMap.map(({ map }) => map),
    )
    expect(found).toEqual(onMap.map(({ colour }) => colour))
    sizes.push([inLegend.width, inLegend.height])
  }
  expect(sizes).toEqual([
    [1600, 2263],
    [3200, 4526],
  ])
  for (const count of await countPixels(page, [choicesPanel(page), answersPanel(page)], colours)) {
    expect(count).toBeGreaterThan(50)
  }
})
