import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measure } from 'mitata'
import type { Comparison } from './comparison'
import { readerComparisons } from './reader-comparisons'

/** Times in milliseconds; `spread` is the interquartile range over the median, of the wider of the two. */
type Result = Readonly<{ name: string; ours: number; peer: number; ratio: number; spread: number }>

const milliseconds = 1e-6

async function time(run: () => unknown): Promise<{ median: number; spread: number }> {
  const { p25, p50, p75 } = await measure(run, { min_cpu_time: 500e6, min_samples: 20 })
  return { median: p50 * milliseconds, spread: (p75 - p25) / p50 }
}

async function runComparison({ name, check, ours, peer }: Comparison): Promise<Result> {
  await check()
  const [own, other] = [await time(ours), await time(peer)]
  const spread = Math.max(own.spread, other.spread)
  return { name, ours: own.median, peer: other.median, ratio: other.median / own.median, spread }
}

function print(results: readonly Result[]): void {
  console.table(
    Object.fromEntries(
      results.map(({ name, ours, peer, ratio, spread }) => [
        name,
        {
          'ours (ms)': ours.toFixed(2),
          'peer (ms)': peer.toFixed(2),
          'peer ÷ ours': ratio.toFixed(2),
          spread: `${(100 * spread).toFixed(0)} %`,
        },
      ]),
    ),
  )
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const chosen = readerComparisons.filter(({ name }) => values.only === undefined || name.includes(values.only))
if (chosen.length === 0) throw new Error(`No benchmark is called “${values.only ?? ''}”`)

const results: Result[] = []
for (const comparison of chosen) results.push(await runComparison(comparison))
print(results)
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
