import type { StoryStep } from '../contracts/story'
import type { ViewState } from '../contracts/view'
import { defaultView } from './default-view'
import { decodeView, encodeView } from './view-url'

/** What is the window's own, and no step's. */
function ofWindow(view: ViewState) {
  const { territory, workspace, language, theme, tablePanel, step, frame } = view
  return { territory, workspace, language, theme, tablePanel, step, frame }
}

/** What a step keeps of a view: the search part of its address without what is the window's own. */
export const stepViewText = (view: ViewState): string => encodeView({ ...view, ...ofWindow(defaultView) })

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
