import type { Story } from '../contracts/story'
import { parseStory } from '../model/story/story-file'
import { DeviceStorage, type DeviceStore, type Written } from './device-storage'

const openPrefix = 'territory-story-open:'

/** The drafts of stories kept on this device, and which of them is open. */
export class StoryStorage extends DeviceStorage<Story> {
  /** Null where the browser forbids storage. */
  constructor(private readonly device: DeviceStore | null) {
    super(device, { prefix: 'territory-story:', asidePrefix: 'territory-story-aside:', read: readKept })
  }

  /** Keeps a draft, or with null forgets it. */
  write(id: string, story: Story | null): Written {
    return this.writeText(id, story && JSON.stringify(story))
  }

  /** The draft of a territory that was last open; null for none. */
  openIn(territory: string): string | null {
    return this.device?.getItem(openPrefix + territory) ?? null
  }

  keepOpen(territory: string, id: string | null): void {
    try {
      if (id === null) this.device?.removeItem(openPrefix + territory)
      else this.device?.setItem(openPrefix + territory, id)
    } catch {
      // No room: the next visit begins with the territory's own story, and the draft is in the list.
    }
  }
}

function readKept(_id: string, text: string) {
  const found = parseStory(text)
  if (!('kind' in found)) return { kind: 'kept', kept: found } as const
  return { kind: found.kind === 'newer' ? 'newer' : 'damaged' } as const
}
