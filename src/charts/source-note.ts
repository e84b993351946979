/** Where a chart's figures come from, as its frame shows it. */
export type SourceNote = { text: string; caveat: string }
