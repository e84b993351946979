import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SourceError } from '../../source-table'
import { isZip, unzipSource } from './archive'
import { isCompoundFile, isWholeCompoundFile } from './compound-file'
import { parseWorkbook, type Workbook } from './parse-workbook'

/** Milliseconds after which an old workbook is given up; a whole register takes a few seconds. */
const longest = 60_000

const parser = fileURLToPath(new URL('workbook-process.ts', import.meta.url))

/** Whether a file is a workbook, XLS or XLSX, by what it holds. */
export function isWorkbook(file: string, bytes: Uint8Array): boolean {
  if (isCompoundFile(bytes)) return true
  return isZip(bytes) && unzipSource(file, bytes).some((entry) => entry.name === 'xl/workbook.xml')
}

/** Reads a workbook that `isWorkbook` has recognised. Throws `SourceError` where it is damaged or longer than `mostRows`. */
export function readWorkbook(file: string, bytes: Uint8Array, mostRows: number): Workbook {
  const isOld = isCompoundFile(bytes)
  if (isOld && !isWholeCompoundFile(bytes))
    throw new SourceError(`${file}: the workbook is cut off or damaged`)
  let workbook
  try {
    workbook = isOld ? parseApart(bytes, mostRows) : parseWorkbook(bytes, mostRows)
  } catch (error) {
    throw new SourceError(
      `${file}: not a workbook that can be read (${error instanceof Error ? error.message : ''})`,
    )
  }
  for (const { name, length } of workbook.sheets)
    if (length > mostRows + 1) throw new SourceError(`${file}, sheet ${name}: more than ${mostRows} rows`)
  return workbook
}

/** In a process of its own with a limit of time: an old workbook has no checksum, and the library may not return from a damaged one. */
function parseApart(bytes: Uint8Array, mostRows: number): Workbook {
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    ['--import', 'tsx', parser, String(mostRows)],
    { input: bytes, timeout: longest, killSignal: 'SIGKILL', maxBuffer: 500e6, encoding: 'utf8' },
  )
  if (error) throw new Error(`its reading did not end within ${longest / 1000} s`, { cause: error })
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1))
  return JSON.parse(stdout) as Workbook
}
