/**
 * The year that a free text tells a status to be of ("2025-11", "c. 2018 (undated page)"); null where it names none or several, as
 * "2018–19" does.
 */
export function statusYear(asOf: string | null): number | null {
  if (asOf === null) return null
  const plain = /^(\d{4})(-(0[1-9]|1[0-2])(-\d{2})?)?$/.exec(asOf.trim())
  if (plain) return Number(plain[1])
  const years = new Set<number>()
  for (const [, from, dash] of asOf.matchAll(/\b((?:19|20)\d{2})(?!\d)(\s*[–/-]\s*\d{2}\b(?!\d))?/g)) {
    // A second half of two digits that is no month is another year.
    const second = Number(dash?.replace(/\D/g, '') ?? 0)
    if (second > 12) return null
    years.add(Number(from))
  }
  return years.size === 1 ? [...years][0]! : null
}
