import { SourceError } from '../../source-table'
import { tableFile } from './archive'
import { checkSize } from './cells'
import type { CommutingMatrix } from './commuting-2021'

const [lineFeed, carriageReturn, blank] = [0x0a, 0x0d, 0x20]
const [typeS, typeL] = [0x53, 0x4c]

/** Where the cells stand in a line and how wide they are; the number of persons takes the rest of it. */
const cells = {
  recordType: [0, 1],
  residenceType: [2, 1],
  provinceFrom: [4, 3],
  municipalityFrom: [8, 3],
  sex: [13, 1],
  reason: [15, 1],
  place: [17, 1],
  provinceTo: [19, 3],
  municipalityTo: [23, 3],
  state: [27, 3],
  means: [31, 2],
  departure: [34, 1],
  duration: [36, 1],
  estimate: [38, 10],
  number: [49, 12],
} as const
type Cell = keyof typeof cells
const everyCell = Object.values(cells)
/** The cell at each place of a line, -1 between cells. */
const cellAt = new Int8Array(61).fill(-1)
everyCell.forEach(([at, width], i) => cellAt.fill(i, at, at + width))
/** A bit for each cell that no record leaves blank: the first ten. */
const needed = 2 ** 10 - 1
const notTheMatrix = 'its cells do not stand in the columns of the 2011 matrix'

const [study, work] = [1, 2]
const [within, elsewhere, abroadPlace] = [1, 2, 3]

/** One line, as offsets into the file. */
class Line {
  readonly #file: string
  readonly #bytes: Uint8Array
  start = 0
  end = 0
  row = 0

  constructor(file: string, bytes: Uint8Array) {
    this.#file = file
    this.#bytes = bytes
  }

  error(problem: string): SourceError {
    return new SourceError(`${this.#file}, row ${this.row}: ${problem}`)
  }

  /** The digits of a cell as a number, or an error naming it. Blanks may stand around them. */
  read(cell: Cell): number {
    const [at, width] = cells[cell]
    let from = this.start + at
    let to = Math.min(from + width, this.end)
    while (from < to && this.#bytes[from] === blank) from += 1
    while (to > from && this.#bytes[to - 1] === blank) to -= 1
    let value = 0
    for (let i = from; i < to; i += 1) {
      const digit = this.#bytes[i]! - 0x30
      if (digit < 0 || digit > 9) throw this.error(`the ${cell} is not a whole number`)
      value = value * 10 + digit
    }
    if (from >= to) throw this.error(`the ${cell} is missing`)
    return value
  }

  /**
   * Holds the two ways of reading a line against each other: by columns and split by blanks. They agree where nothing stands
   * between the columns and there are as many words as columns with any text; the last five may be blank.
   */
  checkColumns(): void {
    let [filled, words] = [0, 0]
    let isBetween = true
    for (let i = this.start; i < this.end; i += 1) {
      const isBlank = this.#bytes[i] === blank
      if (isBetween && !isBlank) words += 1
      isBetween = isBlank
      if (isBlank) continue
      const cell = cellAt[i - this.start]
      if (cell === undefined || cell === -1) throw this.error(notTheMatrix)
      filled |= 1 << cell
    }
    if ((filled & needed) !== needed) throw this.error(notTheMatrix)
    let columns = 0
    for (let cell = 0; cell < everyCell.length; cell += 1) columns += (filled >> cell) & 1
    if (words !== columns) throw this.error(`${words} words in ${columns} columns`)
  }
}

/** Six digits of one number for province and municipality. */
const codeOf = (code: number) => String(code).padStart(6, '0')

/** Workers by pair of numbers, and which of the four kinds of record (sex, type of residence) have been seen of it. */
class PairSums {
  readonly workers = new Map<number, number>()
  readonly #kinds = new Map<number, number>()

  /** False where this kind of record of the pair was there already. */
  add(pair: number, kind: number, workers: number): boolean {
    const kinds = this.#kinds.get(pair) ?? 0
    if ((kinds & (1 << kind)) !== 0) return false
    this.#kinds.set(pair, kinds | (1 << kind))
    this.workers.set(pair, (this.workers.get(pair) ?? 0) + workers)
    return true
  }
}

function readMunicipality(line: Line, province: Cell, municipality: Cell): number {
  const [first, second] = [line.read(province), line.read(municipality)]
  if (first === 0 || second === 0) throw line.error(`${codeOf(first * 1000 + second)} is no municipality`)
  return first * 1000 + second
}

function readKind(line: Line): number {
  const [sex, residence] = [line.read('sex'), line.read('residenceType')]
  if (sex < 1 || sex > 2 || residence < 1 || residence > 2)
    throw line.error(`the sex ${sex} and the type of residence ${residence} are not both 1 or 2`)
  return (sex - 1) * 2 + (residence - 1)
}

function addRecord(line: Line, flows: PairSums, abroad: PairSums): void {
  line.checkColumns()
  const reason = line.read('reason')
  if (reason === study) return
  if (reason !== work) throw line.error(`the reason ${reason} is neither study (1) nor work (2)`)
  const origin = readMunicipality(line, 'provinceFrom', 'municipalityFrom')
  const kind = readKind(line)
  const place = line.read('place')
  const workers = checkSize(line.read('number'), 'workers', (problem) => line.error(`the number ${problem}`))
  if (place !== within && place !== elsewhere && place !== abroadPlace)
    throw line.error(`the place ${place} is none of 1, 2, 3`)
  if (place === abroadPlace) {
    if (!abroad.add(origin * 1000 + line.read('state'), kind, workers))
      throw line.error(`${codeOf(origin)} to this state occurs twice`)
    return
  }
  const destination = readMunicipality(line, 'provinceTo', 'municipalityTo')
  if ((place === within) !== (origin === destination))
    throw line.error(`the place ${place} contradicts ${codeOf(origin)} to ${codeOf(destination)}`)
  if (!flows.add(origin * 1e6 + destination, kind, workers))
    throw line.error(`${codeOf(origin)} to ${codeOf(destination)} occurs twice`)
}

function asMatrix(flows: PairSums, abroad: PairSums, rows: number): CommutingMatrix {
  const codes = new Map<number, string>()
  const code = (value: number) => {
    const known = codes.get(value) ?? codeOf(value)
    codes.set(value, known)
    return known
  }
  const byOrigin = new Map<string, number>()
  for (const [pair, workers] of abroad.workers) {
    const origin = code(Math.floor(pair / 1000))
    byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + workers)
  }
  const pairs = [...flows.workers].map(([pair, workers]) => ({
    origin: code(Math.floor(pair / 1e6)),
    destination: code(pair % 1e6),
    workers,
  }))
  const hasWithin = pairs.some(({ origin, destination }) => origin === destination)
  return { year: 2011, flows: pairs, abroad: byOrigin, hasWithin, rows }
}

/**
 * Reads `matrix_pendo2011_10112014.txt` (fixed width, 300 MB), zipped or plain: work only, and only its S records, which count
 * everyone; L records are the same people again, estimated from a sample, by means, departure and duration. Sexes and types of
 * residence are added up. Municipalities are those of 2011. Throws `SourceError` where a line does not stand in its columns,
 * contradicts itself or repeats another.
 */
export function readCommuting2011(file: string, bytes: Uint8Array): CommutingMatrix {
  const table = tableFile(file, bytes, /^matrix_pendo2011/i)
  const text = table.bytes
  const line = new Line(table.file, text)
  const [flows, abroad] = [new PairSums(), new PairSums()]
  let rows = 0
  let counted = 0
  for (let start = 0; start < text.length;) {
    const found = text.indexOf(lineFeed, start)
    const end = found === -1 ? text.length : found
    line.start = start
    line.end = end > start && text[end - 1] === carriageReturn ? end - 1 : end
    line.row += 1
    start = end + 1
    if (line.end === line.start) continue
    const type = text[line.start]
    if (type !== typeS && type !== typeL) throw line.error('it is neither an S nor an L record')
    if (found === -1) throw line.error('the last row has no line end, as if the file were cut off')
    rows += 1
    if (type === typeL) continue
    counted += 1
    addRecord(line, flows, abroad)
  }
  if (counted === 0) throw new SourceError(`${table.file}: it has no S records`)
  return asMatrix(flows, abroad, rows)
}
