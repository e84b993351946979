import { carriedBy } from '../../contracts/one-file'

/** Whether this page is a file that holds everything, opened from a disk: it has no server beside it. */
export const isOneFile: boolean = import.meta.env.MODE === 'handout'

/** The story that this page carries in place of the territory's own, not checked; null where it carries none. */
export const carriedStory = (): unknown => (isOneFile ? carriedBy(document).story : null)
