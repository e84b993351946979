const pattern = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]00:00:00(?:\.0+)?(?:Z|\+00(?::?00)?)?)?$/

/** The ISO 8601 day of a text that names a day, alone or as its midnight; null when it is no day of the calendar. */
export function wholeDay(text: string): string | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const [, year, month, day] = match
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  // Some engines roll 30 February over into March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
