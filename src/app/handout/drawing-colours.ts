/** What colours the map that is drawn. */
export const drawingColours = ['indicator', 'gaps', 'sites'] as const
export type DrawingColours = (typeof drawingColours)[number]
