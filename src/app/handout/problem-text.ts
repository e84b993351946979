import type { Locale } from '../../format/locale'
import { handoutMessages } from '../../format/messages/handouts'

/** Why a file was not made, as a sentence. `size`: of the picture that was asked for. */
export function problemText(
  problem: unknown,
  size: Readonly<{ width: number; height: number }>,
  locale: Locale,
): string {
  const name = problem instanceof Error ? problem.name : ''
  if (name === 'FontMissing') return locale.t(handoutMessages.noFont)
  if (name === 'PictureTooLarge') {
    const { width, height } = size
    return locale.t(handoutMessages.tooLarge, { width: locale.number(width), height: locale.number(height) })
  }
  const detail = problem instanceof Error ? problem.message : String(problem)
  return locale.t(handoutMessages.failed, { detail })
}
