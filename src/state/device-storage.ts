export type DeviceStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What was found under a key: nothing, what was kept, or what cannot be read here. */
export type Found<Kept> =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'kept'; kept: Kept }>
  | Readonly<{ kind: 'newer' }>
  | Readonly<{ kind: 'damaged' }>

/** `changed`: another tab has written there since this one last read it; nothing was written. */
export type Written = 'written' | 'changed' | 'forbidden' | 'full'

/** How one kind of thing is kept: what its keys begin with, and what its text means. */
type Kind<Kept> = Readonly<{
  prefix: string
  asidePrefix: string
  /** Never throws. */
  read: (id: string, text: string) => Exclude<Found<Kept>, { kind: 'absent' }>
}>

/** Twelve random bytes, that no other tab will draw; `randomUUID` is there over https alone. */
export const newKeptId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** Things kept on this device, one key each, so that two tabs never write over what the other has not touched. */
export class DeviceStorage<Kept> {
  /** The text under each key when it was last read or written here. */
  private readonly lastSeen = new Map<string, string | null>()

  /** `store`: null where the browser forbids storage. */
  constructor(
    private readonly store: DeviceStore | null,
    private readonly kind: Kind<Kept>,
  ) {}

  get isForbidden(): boolean {
    return this.store === null
  }

  keyOf(id: string): string {
    return this.kind.prefix + id
  }

  /** The identifier of a key of this kind, or null for any other key. */
  idOf(key: string): string | null {
    return key.startsWith(this.kind.prefix) ? key.slice(this.kind.prefix.length) : null
  }

  ids(): string[] {
    const keys = Array.from({ length: this.store?.length ?? 0 }, (_, i) => this.store?.key(i) ?? '')
    return keys.flatMap((key) => this.idOf(key) ?? [])
  }

  /** What is there now; from here on this tab has seen it. */
  read(id: string): Found<Kept> {
    const text = this.store?.getItem(this.keyOf(id)) ?? null
    this.lastSeen.set(id, text)
    return text === null ? { kind: 'absent' } : this.kind.read(id, text)
  }

  /** Moves what cannot be read out of the way, unchanged. Gives the key that it lies under from now on. */
  setAside(id: string): string {
    const aside = this.kind.asidePrefix + id
    const text = this.store?.getItem(this.keyOf(id)) ?? ''
    try {
      this.store?.setItem(aside, text)
    } catch {
      // No room for a second copy: it stays where it is.
      return this.keyOf(id)
    }
    this.store?.removeItem(this.keyOf(id))
    this.lastSeen.set(id, null)
    return aside
  }

  /** Keeps a text under an identifier, or with null forgets it. */
  writeText(id: string, text: string | null): Written {
    if (!this.store) return 'forbidden'
    const key = this.keyOf(id)
    if (this.store.getItem(key) !== (this.lastSeen.get(id) ?? null)) return 'changed'
    try {
      if (text === null) this.store.removeItem(key)
      else this.store.setItem(key, text)
    } catch {
      return 'full'
    }
    this.lastSeen.set(id, text)
    return 'written'
  }
}
