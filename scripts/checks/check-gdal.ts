import { spawnSync } from 'node:child_process'
import type { Column, LayerContract } from '../../src/contracts/define-layer'
import type { ReadFile } from './read-flatgeobuf'

/** GDAL's names of the types that a column may come out as. */
function gdalTypes(column: Column): readonly string[] {
  switch (column.type) {
    case 'text':
      return ['String']
    case 'date':
      return ['DateTime']
    case 'boolean':
      return ['Integer(Boolean)']
    case 'number':
      return ['Real']
    case 'integer':
      return ['Integer', 'Integer64']
  }
}

/** GDAL's reader, where installed; nothing depends on it. */
const program = 'ogrinfo'

function runOgrinfo(args: readonly string[]): string | null {
  const { error, stdout, stderr, status } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error) return null
  return status === 0 ? stdout : `${stdout}\n${stderr}`
}

/** Whether GDAL is here and reads FlatGeobuf. */
export function hasGdal(): boolean {
  return runOgrinfo(['--formats'])?.includes('FlatGeobuf') ?? false
}

const fieldLine = /^(\w+): ([A-Za-z0-9()]+) \(\d+\.\d+\)(?: UNIQUE)?( NOT NULL)?/gm
const extentLine = /^Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)$/m

/** Where GDAL reads a file otherwise than its contract and our reading of it say: counts, field types, nulls, extent. */
export function checkGdal(contract: LayerContract, path: string, { header, features }: ReadFile): string[] {
  const summary = runOgrinfo(['-ro', '-so', '-al', path]) ?? ''
  const rows = runOgrinfo(['-ro', '-q', '-al', path]) ?? ''
  const problems: string[] = []
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(`GDAL: ${problem}`)
  }
  const count = Number(/^Feature Count: (\d+)$/m.exec(summary)?.[1])
  const read = rows.match(/^OGRFeature\(/gm)?.length ?? 0
  expect(count === features.length, `counts ${count} features, not ${features.length}`)
  expect(read === features.length, `reads ${read} features, not ${features.length}`)

  const fields = new Map([...summary.matchAll(fieldLine)].map((line) => [line[1]!, line]))
  for (const [name, column] of Object.entries(contract.columns)) {
    const field = fields.get(name)
    expect(
      field !== undefined && gdalTypes(column).includes(field[2]!),
      `${name} is ${field?.[2] ?? 'missing'}`,
    )
    expect(
      (field?.[3] === undefined) === column.nullable,
      `${name} says the wrong thing about unknown values`,
    )
    const known = features.filter(({ properties }) => properties[name] !== undefined).length
    const shown =
      rows.match(new RegExp(`^  ${name} \\([A-Za-z0-9()]+\\) = (?!\\(null\\)$)`, 'gm'))?.length ?? 0
    expect(shown === known, `${name} is known in ${shown} features, not in ${known}`)
  }
  const extent = extentLine.exec(summary)?.slice(1).map(Number) ?? []
  const envelope = [...(header.envelope ?? [])]
  expect(
    extent.length === 4 && extent.every((bound, i) => Math.abs(bound - envelope[i]!) <= 1e-6),
    'the extent differs',
  )
  return problems
}
