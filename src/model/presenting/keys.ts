/** A key pressed, as far as it matters here. */
type PressedKey = Readonly<{
  key: string
  /** Ctrl, Alt or Meta is down: the browser's business. */
  isModified: boolean
  /** Held down: one long press of a clicker is one press. */
  isRepeated: boolean
  /** What has the focus: a `field` keeps every key, a `button` those that press it. */
  focus: 'page' | 'button' | 'field'
}>

export type PresentCommand =
  | Readonly<{ kind: 'next' | 'previous' | 'first' | 'last' | 'black' | 'fullscreen' | 'leave' | 'help' }>
  /** To the step of this number, counted from 1. */
  | Readonly<{ kind: 'jump'; number: number }>

/** What a key does: `command` null where it only changes the number being typed. */
export type KeyOutcome = Readonly<{ command: PresentCommand | null; digits: string }>

const commands: Readonly<Record<string, Exclude<PresentCommand['kind'], 'jump'>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  f: 'fullscreen',
  // Clickers begin a show with it; it must not load the page anew in front of everyone.
  F5: 'fullscreen',
  Escape: 'leave',
  '?': 'help',
}

const mostDigits = 3

/** What a key of the keyboard or of a clicker does, given the digits typed so far; null where it is not for us. */
export function readKey(
  { key, isModified, isRepeated, focus }: PressedKey,
  digits: string,
): KeyOutcome | null {
  if (isModified || focus === 'field') return null
  if (focus === 'button' && (key === 'Enter' || key === ' ')) return null
  if (/^\d$/.test(key)) return { command: null, digits: (digits + key).slice(-mostDigits) }
  if (digits !== '' && key === 'Enter')
    return { command: { kind: 'jump', number: Number(digits) }, digits: '' }
  if (digits !== '' && key === 'Backspace') return { command: null, digits: digits.slice(0, -1) }
  if (digits !== '' && key === 'Escape') return { command: null, digits: '' }
  const kind = commands[key.length === 1 ? key.toLowerCase() : key]
  if (!kind) return null
  return { command: isRepeated ? null : { kind }, digits: '' }
}

/** The place among `count` steps, from 0, that a command leads to from `at`; null where it leads nowhere. */
export function stepAfter(command: PresentCommand, at: number, count: number): number | null {
  const wanted =
    command.kind === 'jump'
      ? command.number - 1
      : { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[command.kind as string]
  return wanted === undefined || wanted < 0 || wanted >= count ? null : wanted
}
