import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { oneFilePage } from '../src/contracts/one-file.ts'
import { storySchema } from '../src/contracts/story.ts'
import { defaultView } from '../src/state/default-view.ts'
import { decodeView, encodeView } from '../src/state/view-url.ts'
import { buildOneFile, writeOneFile } from './bundle/one-file.ts'

const usage = 'npm run handout -- --out FILE [--view "w=gaps&…"] [--story story.json] [--territory cremona]'

/** A view as an address or its search part has it, in the page's own form, of this territory. Throws where a part means nothing. */
function readView(text: string, territory: string): string {
  const { view, ignored } = decodeView(text.replace(/^[^?]*\?/, ''))
  if (ignored.length > 0) throw new Error(`--view has parts that mean nothing: ${ignored.join(', ')}`)
  return encodeView({ ...view, territory })
}

function readStory(file: string): v.InferOutput<typeof storySchema> {
  const parsed = v.safeParse(storySchema, JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`${file} is no story: ${v.getDotPath(issue) ?? 'whole'}: ${issue.message}`)
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    view: { type: 'string', default: '' },
    story: { type: 'string' },
    territory: { type: 'string', default: defaultView.territory },
  },
})
if (values.out === undefined) throw new Error(`Which file? ${usage}`)

const carried = {
  view: readView(values.view, values.territory),
  story: values.story === undefined ? null : readStory(values.story),
}
const bytes = writeOneFile(values.out, oneFilePage(await buildOneFile(values.territory), carried))
console.log(`${values.out}: ${bytes} bytes`)
