/** A piece of a drawing: an element of SVG with its attributes and what it holds. */
export type SvgNode = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (SvgNode | string)[]
}>

type Attributes = Readonly<Record<string, string | number | null>>

/** Hundredths of a pixel are more than any printer shows. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : value

/** Makes an element; numbers are rounded to hundredths, an attribute that is null is left out. */
export function svg(
  name: string,
  attributes: Attributes = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, written(value)] as const],
  )
  return { name, attributes: Object.fromEntries(kept), children }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML holds it: signs of its grammar escaped, characters that it forbids left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** The element as XML text. */
export function svgText({ name, attributes, children }: SvgNode): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  if (children.length === 0) return `<${name}${pairs.join('')}/>`
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)))
  return `<${name}${pairs.join('')}>${inner.join('')}</${name}>`
}
