import { createHash } from 'node:crypto'
import type { DocumentId, Territory } from '../src/contracts/territory'
import { importEvidence } from './importers/evidence'
import { importStory } from './importers/story'
import type { Sources } from './sources'

/** Adds the territory's documents to its files and gives their entries. */
export function packDocuments(
  sources: Sources,
  files: Map<string, Uint8Array>,
): NonNullable<Territory['documents']> {
  const evidence = importEvidence(sources)
  const documents: Record<DocumentId, unknown> = { evidence, story: importStory(sources, evidence) }
  return Object.entries(documents).map(([id, content]) => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(content)}\n`)
    files.set(`${id}.json`, bytes)
    return {
      id: id as DocumentId,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  })
}
