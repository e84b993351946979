import type { ScenarioSubject } from '../../contracts/scenario'
import { textAt } from '../../contracts/table'
import type { Locale } from '../../format/locale'
import { scenarioMessages } from '../../format/messages/scenarios'
import { fileVersion, type ScenarioFile } from '../../model/scenario/scenario-file'
import type { KeepingNotice, StepName } from '../../state/scenarios.svelte'
import type { Explorer } from '../explorer'

/** Places by name; more than one municipality by their number. */
export function placesText(
  { analysis, territory, screen }: Explorer,
  subject: ScenarioSubject,
  ids: readonly string[],
): string {
  const [first = ''] = ids
  if (ids.length > 1) return screen.locale.t(scenarioMessages.places, { n: screen.locale.number(ids.length) })
  if (subject === 'municipality') return analysis.index?.names[analysis.index.rowOf.get(first) ?? -1] ?? first
  const zones = territory.tables['industrial-zones']
  const row = zones
    ? Array.from({ length: zones.count }, (_, i) => i).find((i) => textAt(zones.columns.zone_id, i) === first)
    : undefined
  return zones && row !== undefined ? (textAt(zones.columns.name, row) ?? first) : first
}

const namedSteps = {
  create: scenarioMessages.stepCreate,
  duplicate: scenarioMessages.stepDuplicate,
  delete: scenarioMessages.stepDelete,
  rename: scenarioMessages.stepRename,
  keep: scenarioMessages.stepKeep,
  file: scenarioMessages.stepFile,
} as const

/** What a step did, in few words. */
export function stepText(step: StepName, explorer: Explorer): string {
  const { locale } = explorer.screen
  switch (step.kind) {
    case 'target':
      return locale.t(scenarioMessages.stepTarget, {
        percent: step.percent,
        place: placesText(explorer, step.subject, step.ids),
      })
    case 'clear':
      return locale.t(scenarioMessages.stepClear, { place: placesText(explorer, step.subject, step.ids) })
    case 'clear-all':
      return locale.t(scenarioMessages.stepClearAll)
    default:
      return locale.t(namedSteps[step.kind], { name: step.name })
  }
}

/** What happened to what is kept, as a sentence. */
export function noticeText(notice: KeepingNotice, locale: Locale): string {
  switch (notice.kind) {
    case 'damaged':
      return locale.t(scenarioMessages.damaged, { key: notice.key })
    case 'newer':
      return locale.t(scenarioMessages.newer, { key: notice.key })
    case 'changed-elsewhere':
      return locale.t(scenarioMessages.changedElsewhere, { name: notice.name })
    case 'removed-elsewhere':
      return locale.t(scenarioMessages.removedElsewhere, { name: notice.name })
    case 'both-kept':
      return locale.t(scenarioMessages.bothKept, { name: notice.name, copy: notice.copy })
  }
}

/** What is wrong with a file, as a sentence. `territoryName` gives the name of a territory by its identifier. */
export function fileProblemText(
  problem: Exclude<ScenarioFile, { kind: 'scenarios' }>,
  file: string,
  ours: string,
  territoryName: (id: string) => string,
  locale: Locale,
): string {
  switch (problem.kind) {
    case 'not-json':
      return locale.t(scenarioMessages.fileNotJson, { file })
    case 'other-format':
      return locale.t(scenarioMessages.fileOtherFormat, { file })
    case 'empty':
      return locale.t(scenarioMessages.fileEmpty, { file })
    case 'newer':
      return locale.t(scenarioMessages.fileNewer, { file, version: problem.version, known: fileVersion })
    case 'damaged':
      return locale.t(scenarioMessages.fileDamaged, { file, where: problem.where })
    case 'other-territory':
      return locale.t(scenarioMessages.fileOtherTerritory, {
        theirs: territoryName(problem.theirs),
        ours: territoryName(ours),
      })
    case 'percent':
      return locale.t(scenarioMessages.filePercent, {
        name: problem.name,
        id: problem.id,
        percent: problem.percent,
      })
  }
}
