import type { StoryStep } from '../contracts/story'
import type { ViewState, Workspace } from '../contracts/view'
import { defaultView } from './default-view'
import { decodeView, encodeView } from './view-url'

/** What is the window's own, and no step's. */
function ofWindow(view: ViewState) {
  const { territory, workspace, language, theme, tablePanel, step, frame } = view
  return { territory, workspace, language, theme, tablePanel, step, frame }
}

/** The workspaces that colour the map by their own; a step may ask for their colours. */
const colouring: readonly Workspace[] = ['gaps', 'sites']

/** What a step keeps of a view: the search part of its address without what is the window's own, but for who colours the map. */
export function stepViewText(view: ViewState): string {
  const workspace = colouring.includes(view.workspace) ? view.workspace : defaultView.workspace
  return encodeView({ ...view, ...ofWindow(defaultView), workspace })
}

/** A step's view with the colours of another workspace; any that has none of its own stands for the indicator's. */
export const colouredBy = (view: string, workspace: Workspace): string =>
  stepViewText({ ...decodeView(view).view, workspace })

/** The workspace that colours the map at a step. */
export const colouringOf = (view: string): Workspace => decodeView(view).view.workspace

/** Reads what a step kept: the parts that mean something, and those that do not. Never throws. */
export function readStepView(text: string): { view: string; ignored: string[] } {
  const { view, ignored } = decodeView(text)
  return { view: stepViewText(view), ignored }
}

/** What a window shows at a step: the step's view, and what is the window's own as it is. */
export const viewOfStep = ({ id, view }: Pick<StoryStep, 'id' | 'view'>, present: ViewState): ViewState => ({
  ...decodeView(view).view,
  ...ofWindow(present),
  step: id,
})
