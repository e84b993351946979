import { mount, unmount } from 'svelte'
import Sheet from './Sheet.svelte'

/**
 * Puts the sheet beside the page, so that printing can leave the page out. `contexts`: those of the component that opens it;
 * `opener` gets the focus back.
 */
export function openSheet(contexts: Map<unknown, unknown>, opener: HTMLElement | undefined): void {
  const sheet = mount(Sheet, {
    target: document.body,
    context: contexts,
    props: {
      onclose: () => {
        void unmount(sheet)
        opener?.focus()
      },
    },
  })
}
