/** The panels of the workspace for the working table. */
export const tablePanels = ['story', 'evidence', 'questions', 'handouts'] as const
export type TablePanel = (typeof tablePanels)[number]

/**
 * What the window is for. `whole`: the explorer; `embed`: a map within somebody else's page; `audience` and `speaker`: the two
 * windows of a presentation.
 */
export const frames = ['whole', 'embed', 'audience', 'speaker'] as const
export type Frame = (typeof frames)[number]
