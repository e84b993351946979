import { boardVersion } from '../../../contracts/board'
import type { Locale } from '../../../format/locale'
import { boardMessages } from '../../../format/messages/board'
import type { BoardFile } from '../../../model/board/board-file'

/** What is wrong with a file, as a sentence. `territoryName` gives the name of a territory by its identifier. */
export function fileProblemText(
  problem: Exclude<BoardFile, { kind: 'board' }>,
  file: string,
  ours: string,
  territoryName: (id: string) => string,
  locale: Locale,
): string {
  switch (problem.kind) {
    case 'not-json':
      return locale.t(boardMessages.fileNotJson, { file })
    case 'other-format':
      return locale.t(boardMessages.fileOtherFormat, { file })
    case 'newer':
      return locale.t(boardMessages.fileNewer, { file, version: problem.version, known: boardVersion })
    case 'damaged':
      return locale.t(boardMessages.fileDamaged, { file, where: problem.where })
    case 'other-territory':
      return locale.t(boardMessages.fileOtherTerritory, {
        file,
        theirs: territoryName(problem.theirs),
        ours: territoryName(ours),
      })
  }
}
