import type { Bilingual } from '../../src/contracts/define-layer'
import type { MissableId } from '../../src/contracts/territory'

/** What was to be read, or why there is nothing. */
export type Had<T> = Readonly<{ had: T }> | Readonly<{ why: Bilingual }>

export type Missing = Readonly<{ id: MissableId; why: Bilingual }>

export const notAmongFiles: Bilingual = {
  it: 'Non è tra i file da cui il territorio è stato costruito.',
  en: 'Not among the files that the territory was built from.',
}

/** `sentence`: what the download or the reader said, in English. */
export const failed = (sentence: string): Bilingual => ({
  it: `Non è stato possibile averlo o leggerlo: ${sentence}`,
  en: `Could not be had or read: ${sentence}`,
})

export const noPublisher: Bilingual = {
  it: 'Nessun ente lo pubblica per tutte le province: va raccolto a mano.',
  en: 'Nobody publishes it for every province: it has to be gathered by hand.',
}

export const noIncome: Bilingual = {
  it: 'I redditi non si leggono ancora dai file del Ministero dell’Economia.',
  en: 'Income is not yet read from the files of the Ministry of Economy.',
}

export const startupsNotSupplied: Bilingual = {
  it: 'L’elenco del registro delle imprese si ottiene solo per posta elettronica: va fornito da chi costruisce i dati (--startups).',
  en: 'The business register’s list is had by e-mail only: whoever builds the data has to supply it (--startups).',
}

export const zonesElsewhere: Bilingual = {
  it: 'I contorni delle aree industriali sono letti solo dall’uso del suolo della Lombardia.',
  en: 'Outlines of industrial zones are read from the land cover of Lombardy alone.',
}

export const noZones: Bilingual = {
  it: 'L’uso del suolo non mostra insediamenti industriali in questo territorio.',
  en: 'The land cover shows no industrial settlement in this territory.',
}

export const totalsOfExtract: Bilingual = {
  it: 'La matrice è un estratto senza i flussi interni ai comuni: i totali non sono noti.',
  en: 'The matrix is an extract without the flows inside municipalities: totals are not known.',
}

export const totalsOf2011: Bilingual = {
  it: 'La matrice è del 2011: i totali del 2021 non sono noti.',
  en: 'The matrix is of 2011: the totals of 2021 are not known.',
}

/** `years`: those of which no population is at hand. */
export const populationWithout = (years: readonly number[]): Bilingual => ({
  it: `Nessun file per il ${years.join(', il ')}.`,
  en: `No file for ${years.join(', ')}.`,
})

export const noStartupsHere: Bilingual = {
  it: 'L’elenco fornito non contiene alcuna start-up di questa provincia.',
  en: 'The list that was supplied holds no start-up of this province.',
}
