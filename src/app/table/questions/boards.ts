import { BoardStore } from '../../../state/board-store.svelte'
import { newKeptId } from '../../../state/device-storage'
import type { Explorer } from '../../explorer'
import { onePerPage, outliving } from '../../one-per-page.svelte'

const boardsOf = onePerPage(() => new Map<string, BoardStore>())

/** The board of a territory. It outlives the panel, so that what can be undone does; made when first asked for. */
export function boardOf(explorer: Explorer, territory: string): BoardStore {
  const boards = boardsOf(explorer)
  const newBoard = () =>
    new BoardStore(territory, { id: newKeptId(), newId: newKeptId, now: () => new Date().toISOString() })
  const board = boards.get(territory) ?? outliving(newBoard)
  boards.set(territory, board)
  return board
}
