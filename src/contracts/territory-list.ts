import * as v from 'valibot'

/** `geodata/territories.json`: the territories that lie beside the page, and the provinces that each can be opened by. */
export const territoryListSchema = v.array(
  v.object({
    /** Folder of its files in `geodata/`. */
    id: v.string(),
    name: v.object({ it: v.string(), en: v.string() }),
    provinces: v.array(
      v.object({ istat_code: v.string(), abbreviation: v.string(), name: v.string(), region: v.string() }),
    ),
  }),
)

export type ListedTerritory = v.InferOutput<typeof territoryListSchema>[number]
