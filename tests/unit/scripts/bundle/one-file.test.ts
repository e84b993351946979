import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyFor } from '../../../../scripts/bundle/one-file'
import { oneFilePage, type OneFileParts } from '../../../../src/contracts/one-file'

const boot = `const greeting = '<b>"&amp;"</b>'\nconsole.log(greeting)\n`
const parts: OneFileParts = {
  title: 'Cremona',
  icon: 'data:image/svg+xml,%3Csvg/%3E',
  policy: policyFor(boot),
  excuse: 'Too old',
  files: [{ path: 'page.js', content: 'H4sIAA+/==' }],
  boot,
}

/** The text of a script as an HTML parser takes it: everything up to the first closing tag. */
function scriptText(html: string, opening: RegExp): string {
  const found = opening.exec(html)
  const from = (found?.index ?? 0) + (found?.[0].length ?? 0)
  const end = html.slice(from).search(/<\/script/i)
  return html.slice(from, end < 0 ? undefined : from + end)
}

const carriedText = (html: string) => scriptText(html, /<script type="application\/json" id="carried">/)

describe('a page in one file', () => {
  test('what it carries comes back whole, whatever its texts', () => {
    const hostile = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '&lt;', '"', '\\u003c')
    const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' }))).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.option(fc.dictionary(text, text)), (view, story) => {
        const html = oneFilePage(parts, { view, story })
        expect(carriedText(html)).not.toContain('<')
        expect(JSON.parse(carriedText(html))).toEqual(JSON.parse(JSON.stringify({ view, story })))
        expect(scriptText(html, /<script type="module"[^>]*>/)).toBe(boot)
      }),
    )
  })

  test('a title ends neither the title nor an attribute', () => {
    const html = oneFilePage(
      { ...parts, title: '</title><script>', excuse: '"><script>' },
      { view: '', story: null },
    )
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html).toContain('<title>&lt;/title>&lt;script></title>')
  })

  test('its policy allows the first script by its digest, and no address beyond the file', () => {
    const digest = createHash('sha256')
      .update(scriptText(oneFilePage(parts, { view: '', story: null }), /<script type="module"[^>]*>/))
      .digest('base64')
    const directives = new Map(
      parts.policy.split('; ').map((line) => {
        const [name = '', ...sources] = line.split(' ')
        return [name, sources]
      }),
    )
    expect(directives.get('default-src')).toEqual([`'none'`])
    expect(directives.get('script-src')).toEqual([`'sha256-${digest}'`, 'blob:'])
    const others = [...directives].filter(([name]) => name !== 'script-src').flatMap(([, sources]) => sources)
    expect(others.filter((source) => !['data:', 'blob:', `'none'`].includes(source))).toEqual([])
  })

  test('what is no packed file, or would end the script, is refused', () => {
    const carried = { view: '', story: null }
    const files = [{ path: 'page.js', content: '</script>' }]
    expect(() => oneFilePage({ ...parts, files }, carried)).toThrow(RangeError)
    expect(() => oneFilePage({ ...parts, boot: '"</SCRIPT>"' }, carried)).toThrow(RangeError)
  })
})
