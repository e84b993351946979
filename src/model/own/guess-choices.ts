import type { OwnColumn, OwnJoin, OwnMeasure, OwnTable, OwnUnit } from '../../contracts/own-data'
import type { MunicipalityIndex } from '../quantities'
import { joinRows } from './join-rows'

const looked = 2000

/** Columns whose cells are numbers. */
export const numberColumns = (table: OwnTable): readonly OwnColumn[] =>
  table.columns.filter(({ data }) => data.kind === 'number')

/**
 * How rows likeliest belong to municipalities: by the column of codes, or else of names, that joins the most of the first rows,
 * and at least one in five; else by place where there are places; null where nothing joins.
 */
export function guessJoin(table: OwnTable, index: MunicipalityIndex): OwnJoin | null {
  const share = Math.min(looked, table.count)
  const head = { ...table, count: share }
  const joins = table.columns.flatMap(({ name, data }): OwnJoin[] =>
    data.kind === 'boolean'
      ? []
      : [
          { by: 'code', column: name },
          ...(data.kind === 'text' ? [{ by: 'name', column: name, corrections: {} } as const] : []),
        ],
  )
  const tried = joins.map((join) => ({ join, matched: joinRows(head, join, index, null).matched }))
  // A code says more than a name, and the sort keeps the order of equals.
  const best = tried
    .filter(({ matched }) => matched >= share / 5)
    .toSorted(
      (a, b) => b.matched - a.matched || Number(b.join.by === 'code') - Number(a.join.by === 'code'),
    )[0]
  if (best) return best.join
  return table.geometry ? { by: 'place' } : null
}

const likeCode = /cod|istat|^id$|fid|^pro_?com|cap$|anno|year/i
const likeRate = /%|perc|tasso|quota|indice|rate|ratio|share|index|medi[ao]|mean|average|per_/i

/**
 * A measure to begin with: rows counted where there are places or no numbers; else the first column of numbers that does not look
 * like a code, a coordinate or a year: as given where its name or its decimals speak of a rate, else added up.
 */
export function guessMeasure(table: OwnTable, join: OwnJoin | null): OwnMeasure {
  const joinColumn = join && join.by !== 'place' ? join.column : null
  const column = numberColumns(table).find(
    ({ name }) => name !== joinColumn && !likeCode.test(name) && !/^(lon|lng|lat|x|y)/i.test(name),
  )
  if (!column || join?.by === 'place') return { kind: 'count' }
  const { data } = column
  const hasDecimals =
    data.kind === 'number' && data.values.some((value) => !Number.isNaN(value) && value % 1 !== 0)
  return likeRate.test(column.name) || hasDecimals
    ? { kind: 'given', column: column.name }
    : { kind: 'sum', column: column.name }
}

/** A unit to begin with: a value as given whose column speaks of percent is one, anything else a number. */
export const guessUnit = (measure: OwnMeasure): OwnUnit =>
  measure.kind === 'given' && /%|perc/i.test(measure.column) ? 'percent' : 'number'
