import type { Columns, Row } from '../../contracts/define-layer'
import { writeFlatGeobuf } from '../../data/write/flatgeobuf-writer'
import type { Provenance, ShownData } from '../../model/handout/shown-data'

/** The rows as a FlatGeobuf file with an index; where they come from is in its header. */
export function flatGeobufFile({ contract, features }: ShownData, from: Provenance): Uint8Array<ArrayBuffer> {
  const written = features.map(({ geometry, row }) => ({ geometry, row: row as Row<Columns> }))
  return writeFlatGeobuf(contract, written, JSON.stringify(from))
}
