import { mount, unmount, type Component } from 'svelte'

/** A sheet: it fills the page until it asks to be closed. */
export type SheetComponent = Component<{ onclose: () => void }>

/**
 * Puts a sheet beside the page, so that printing can leave the page out. `contexts`: those of the component that opens it;
 * `opener` gets the focus back.
 */
export function openSheet(
  component: SheetComponent,
  contexts: Map<unknown, unknown>,
  opener: HTMLElement | undefined,
): void {
  const sheet = mount(component, {
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
