import type { ViewState } from '../contracts/view'

/**
 * What changes of a view when another territory, or another province of the same country, is opened: the map fits the new one,
 * and the selection keeps the municipalities that lie in it too. All else means the same there and stays.
 */
export function moveView(view: ViewState, territory: string, province: string | null): Partial<ViewState> {
  const stays = (code: string) =>
    territory === view.territory && (province === null || code.startsWith(province))
  return { territory, province, camera: null, selection: view.selection.filter(stays) }
}
