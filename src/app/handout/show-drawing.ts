import type { Attachment } from 'svelte/attachments'
import { svgText, type SvgNode } from '../../model/handout/svg-node'

/** Puts a drawing into an element, with names of its own: no style of the page reaches it. */
export function showDrawing(drawing: SvgNode): Attachment<HTMLElement> {
  return (element) => {
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const parsed = new DOMParser().parseFromString(svgText(drawing), 'image/svg+xml').documentElement
    // As wide as there is room.
    parsed.setAttribute('width', '100%')
    parsed.removeAttribute('height')
    root.replaceChildren(document.adoptNode(parsed))
  }
}
