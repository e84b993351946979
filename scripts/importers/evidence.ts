import * as v from 'valibot'
import { evidenceSchema, type Evidence } from '../../src/contracts/evidence'
import type { Sources } from '../sources'

/** The evidence of the territory. */
export function importEvidence(sources: Sources): Evidence {
  return v.parse(evidenceSchema, sources.document('evidence.json'))
}
