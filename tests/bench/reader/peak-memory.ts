import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { argv, execArgv, execPath, memoryUsage, resourceUsage } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { LayerContract } from '../../../src/contracts/define-layer'
import { layerContracts, type LayerId } from '../../../src/contracts/layers'
import { readLayer } from '../../../src/data/read-layer'
import { summarise, type Sample } from '../comparison'
import { convertAsTheyCome, gatherThenConvert } from './deck-attributes'
import { layerBytes } from './layer-file'

const readers = { ours: readLayer, gatherThenConvert, convertAsTheyCome }
type Reader = keyof typeof readers

const repetitions = 5

/**
 * Peak memory of reading a layer of the country once, in MiB: the largest resident set that the operating system saw in a
 * process of its own, less that of the same process when it had loaded the modules and the file's bytes and not begun. The
 * result is kept to the end. So all is counted: buffers, objects, garbage not yet collected, compiled code.
 */
export function peakMemory(reader: Reader, layer: LayerId): Sample {
  const script = fileURLToPath(import.meta.url)
  return summarise(
    Array.from({ length: repetitions }, () =>
      Number(execFileSync(execPath, [...execArgv, script, reader, layer], { encoding: 'utf8' })),
    ),
  )
}

/** Lets Linux begin anew with the peak, so that compiling this script does not count. */
function forgetPeak(): void {
  const control = '/proc/self/clear_refs'
  if (existsSync(control)) writeFileSync(control, '5')
}

/**
 * Peak of the resident set in bytes. On Linux as the kernel keeps it for this program; the figure that every system gives is
 * also that of the program which started this one, where that was larger, and so can only make both sides larger.
 */
function peakBytes(): number {
  const file = '/proc/self/status'
  const kibibytes = existsSync(file)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined
  return 1024 * (kibibytes === undefined ? resourceUsage().maxRSS : Number(kibibytes))
}

/** What the process of its own does. */
async function readOnce(reader: Reader, layer: LayerId): Promise<void> {
  const bytes = layerBytes('country', layer)
  const contract: LayerContract = layerContracts[layer]
  forgetPeak()
  const before = memoryUsage.rss()
  const result = await readers[reader](bytes, contract)
  console.log((peakBytes() - before) / 2 ** 20)
  if (Object.keys(result).length === 0) throw new Error('nothing was read')
}

if (argv[1] === fileURLToPath(import.meta.url)) await readOnce(argv[2] as Reader, argv[3] as LayerId)
