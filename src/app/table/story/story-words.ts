import type { Story, StoryStep } from '../../../contracts/story'
import type { OverlayId } from '../../../contracts/view'
import type { Bilingual } from '../../../contracts/define-layer'
import { indicatorOf } from '../../../contracts/indicators'
import { storyVersion, maxSteps } from '../../../contracts/story'
import type { Locale } from '../../../format/locale'
import { appMessages } from '../../../format/messages/app'
import { storyMessages } from '../../../format/messages/story'
import { maxStoryBytes, type LeftOut, type StoryFile } from '../../../model/story/story-file'
import type { DraftNotice, StoryChange } from '../../../state/story-drafts.svelte'
import { decodeView } from '../../../state/view-url'

const overlayNames: Record<Exclude<OverlayId, 'choropleth'>, Bilingual> = {
  flows: appMessages.layerFlows,
  unreached: appMessages.layerUnreached,
  zones: appMessages.layerZones,
  infrastructure: appMessages.layerInfrastructure,
  services: appMessages.layerServices,
  startups: appMessages.layerStartups,
}

/** A text in the reader's language, else in the other. */
export function inEither(text: Story['title'], { language }: Locale): string {
  return text[language] || text[language === 'it' ? 'en' : 'it']
}

/** What the map shows at a step, in few words. */
export function viewWords(step: Pick<StoryStep, 'view'>, locale: Locale): string {
  const { view } = decodeView(step.view)
  const { overlays, selection, camera } = view
  const what = [
    ...(overlays.includes('choropleth') ? [locale.t(indicatorOf(view.indicator).label)] : []),
    ...overlays.flatMap((id) => (id === 'choropleth' ? [] : [locale.t(overlayNames[id])])),
    ...(selection.length === 1 ? [locale.t(storyMessages.showsOne)] : []),
    ...(selection.length > 1 ? [locale.t(storyMessages.showsSelection, { n: selection.length })] : []),
    ...(camera ? [locale.t(storyMessages.showsNear)] : []),
  ]
  const words = what.length > 0 ? what.join(' · ') : locale.t(storyMessages.plainMap)
  return locale.t(storyMessages.shows, { what: words })
}

export const countWords = (story: Story, locale: Locale): string =>
  story.steps.length === 1
    ? locale.t(storyMessages.oneStep)
    : locale.t(storyMessages.stepsOf, { n: story.steps.length })

const changes: Record<StoryChange['kind'], Bilingual> = {
  add: storyMessages.didAdd,
  move: storyMessages.didMove,
  duplicate: storyMessages.didDuplicate,
  remove: storyMessages.didRemove,
  title: storyMessages.didTitle,
  text: storyMessages.didText,
  notes: storyMessages.didNotes,
  figure: storyMessages.didFigure,
  objective: storyMessages.didObjective,
  view: storyMessages.didView,
  'story-title': storyMessages.didStoryTitle,
  file: storyMessages.didFile,
  delete: storyMessages.didDelete,
  open: storyMessages.didOpen,
  close: storyMessages.didClose,
}

/** What a change did, in few words. */
export const changeWords = ({ kind, title }: StoryChange, locale: Locale): string =>
  locale.t(changes[kind], { title: inEither(title, locale) })

/** What happened to what is kept, as a sentence. */
export function noticeWords(notice: DraftNotice, locale: Locale): string {
  switch (notice.kind) {
    case 'damaged':
      return locale.t(storyMessages.damaged, { key: notice.key })
    case 'newer':
      return locale.t(storyMessages.newer, { key: notice.key })
    case 'changed-elsewhere':
      return locale.t(storyMessages.changedElsewhere, { title: inEither(notice.title, locale) })
    case 'removed-elsewhere':
      return locale.t(storyMessages.removedElsewhere, { title: inEither(notice.title, locale) })
    case 'both-kept':
      return locale.t(storyMessages.bothKept, {
        title: inEither(notice.title, locale),
        copy: inEither(notice.copy, locale),
      })
  }
}

/** What is wrong with a file of so many bytes, as a sentence. */
export function fileProblemWords(
  problem: Exclude<StoryFile, { kind: 'story' }>,
  { name: file, size }: Readonly<{ name: string; size: number }>,
  ours: string,
  territoryName: (id: string) => string,
  locale: Locale,
): string {
  switch (problem.kind) {
    case 'too-large':
      return locale.t(storyMessages.fileTooLarge, {
        file,
        size: locale.number(size / 1e6, 1),
        max: maxStoryBytes / 1e6,
      })
    case 'not-json':
      return locale.t(storyMessages.fileNotJson, { file })
    case 'other-format':
      return locale.t(storyMessages.fileOtherFormat, { file })
    case 'newer':
      return locale.t(storyMessages.fileNewer, { file, version: problem.version, known: storyVersion })
    case 'too-many':
      return locale.t(storyMessages.fileTooMany, { file, steps: problem.steps, max: maxSteps })
    case 'damaged':
      return locale.t(storyMessages.fileDamaged, { file, where: problem.where })
    case 'other-territory':
      return locale.t(storyMessages.fileOtherTerritory, {
        theirs: territoryName(problem.theirs),
        ours: territoryName(ours),
      })
  }
}

/** What of a file's steps was left out; of many, the first. Nothing: no words. */
export function leftOutWords(leftOut: readonly LeftOut[], locale: Locale): string {
  if (leftOut.length === 0) return ''
  const longest = 8
  const lines = leftOut.slice(0, longest).map(({ step, title, parts }) =>
    locale.t(storyMessages.leftOutOf, {
      n: step,
      title: inEither(title, locale),
      parts: parts.slice(0, longest).join(', '),
    }),
  )
  return lines.join('; ') + (leftOut.length > longest ? ' …' : '.')
}
