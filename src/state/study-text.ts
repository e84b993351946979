import type { SiteStudy } from '../contracts/sites'
import { defaultStudy } from './default-study'

/** A study as the address and files have it; the default study is the empty text. */
export function studyText(study: SiteStudy): string {
  return study === defaultStudy ? '' : btoa(JSON.stringify(study)).replaceAll('=', '')
}

/** The study of such a text, or undefined for one that means nothing. Never throws. */
export function readStudy(text: string): SiteStudy | undefined {
  if (text === '') return defaultStudy
  try {
    return JSON.parse(atob(text)) as SiteStudy
  } catch {
    return undefined
  }
}
