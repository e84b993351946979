/** What a page in one file takes along of the moment in which it was made. */
export type Carried = Readonly<{
  /** The view it opens with: the search part of an address, without `?`. */
  view: string
  /** A story in place of the territory's own; not checked here. Null for none. */
  story: unknown
}>

export const nothingCarried: Carried = { view: '', story: null }

/** A file within the file: gzip, written in base64. */
export type PackedFile = Readonly<{ path: string; content: string }>

/** What a page in one file is put together from. */
export type OneFileParts = Readonly<{
  title: string
  /** Address of the icon, as data. */
  icon: string
  /** Its Content-Security-Policy, which allows the script below by its digest. */
  policy: string
  /** What is shown where the browser is too old to unpack the rest. */
  excuse: string
  files: readonly PackedFile[]
  /** The script that unpacks the rest; its text is what the policy has the digest of. */
  boot: string
}>

/** Such a file is sent by mail and carried on sticks: no more bytes than this. */
export const maxOneFileBytes = 5_000_000

const carriedId = 'carried'

const inText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const inAttribute = (text: string): string => inText(text).replaceAll('"', '&quot;')
/** JSON in which no markup can begin. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The HTML of a page in one file. Throws a `RangeError` where a packed file is no base64, or the script would end early. */
export function oneFilePage(parts: OneFileParts, carried: Carried): string {
  if (/<\/script/i.test(parts.boot)) throw new RangeError('the script would end before its end')
  const files = parts.files.map(({ path, content }) => {
    if (!/^[\w+/=]*$/.test(content)) throw new RangeError(`${path} is not packed`)
    return `<script type="application/gzip" data-path="${inAttribute(path)}">${content}</script>`
  })
  return [
    '<!doctype html>',
    '<html lang="it" data-theme="light"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${inAttribute(parts.policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
    `<title>${inText(parts.title)}</title>`,
    `<link rel="icon" type="image/svg+xml" href="${inAttribute(parts.icon)}"></head>`,
    `<body><div id="app"></div>`,
    `<script type="application/json" id="${carriedId}">${inScript(carried)}</script>`,
    ...files,
    `<script type="module" data-excuse="${inAttribute(parts.excuse)}">${parts.boot}</script></body></html>`,
  ].join('\n')
}

/** The parts of a page in one file, also of one that is open; null where the document is no such page. */
export function partsOf(document: Document): OneFileParts | null {
  const boot = document.querySelector<HTMLScriptElement>('script[data-excuse]')
  if (!boot) return null
  return {
    title: document.title,
    icon: document.querySelector('link[rel="icon"]')?.getAttribute('href') ?? '',
    policy:
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
    excuse: boot.dataset['excuse'] ?? '',
    files: Array.from(document.querySelectorAll<HTMLScriptElement>('script[data-path]'), (file) => ({
      path: file.dataset['path'] ?? '',
      content: file.textContent,
    })),
    boot: boot.textContent,
  }
}

/** What a page in one file carries; nothing where the document is none, or what it carries is damaged. */
export function carriedBy(document: Document): Carried {
  try {
    const content: unknown = JSON.parse(document.getElementById(carriedId)?.textContent ?? 'null')
    if (typeof content !== 'object' || content === null) return nothingCarried
    const view: unknown = Reflect.get(content, 'view')
    const story: unknown = Reflect.get(content, 'story')
    return { view: typeof view === 'string' ? view : '', story: story ?? null }
  } catch {
    return nothingCarried
  }
}
