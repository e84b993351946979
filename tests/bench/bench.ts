import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Comparison } from './comparison'
import { comparisons } from './comparisons'

/** `spread` is the interquartile range over the median, of the wider of the two sides; `ratio` is peer over ours. */
type Result = Readonly<{
  name: string
  ours: number
  peer: number
  peerName: string
  ratio: number
  unit: Comparison['unit']
  spread: number
}>

async function measureOne({ name, peerName, unit, run }: Comparison): Promise<Result> {
  const { ours, peer, best } = await run()
  return {
    name,
    ours: ours.median,
    peer: peer.median,
    peerName: best ?? peerName,
    ratio: peer.median / ours.median,
    unit,
    spread: Math.max(ours.spread, peer.spread),
  }
}

const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

function print(results: readonly Result[]): void {
  const rows = results.map(({ name, ours, peer, peerName, ratio, unit, spread }) => [
    name,
    `${digits(ours)} ${unit}`,
    `${digits(peer)} ${unit}`,
    `${digits(ratio)} ×`,
    `${(100 * spread).toFixed(0)} %`,
    peerName,
  ])
  const table = [['name', 'ours', 'peer', 'ratio', 'spread', 'peer is'], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '))
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const chosen = comparisons.filter(({ name }) => values.only === undefined || name.includes(values.only))
if (chosen.length === 0) {
  const names = comparisons.map(({ name }) => name).join(', ')
  throw new Error(`No benchmark is called “${values.only ?? ''}”. There are: ${names}`)
}

const results: Result[] = []
for (const comparison of chosen) {
  console.error(`… ${comparison.name}`)
  results.push(await measureOne(comparison))
}
print(results)
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
