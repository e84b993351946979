import { describe, expect, it } from 'vitest'
import { zoneStatuses } from '../../../src/contracts/industrial-zones'
import { ownColours } from '../../../src/contracts/own-data'
import { sequentialColours, themeColours, zoneStatusColour } from '../../../src/format/colours'
import { ownColour } from '../../../src/format/own-colours'
import { contrast } from '../../../src/ui/readable-on'
import { difference, smallestDifference } from './colour-vision'

describe.each([false, true])('colours of layers of one’s own, dark: %s', (dark) => {
  const own = ownColours.map((colour) => ownColour(colour, dark))
  const { startup, flowIn, flowOut, accent, water, ink, panel, land } = themeColours(dark)

  it('are told apart in every kind of colour vision', () => {
    expect(smallestDifference(own)).toBeGreaterThan(15)
  })

  it('are those of no other mark', () => {
    const statuses = zoneStatuses.map((status) => zoneStatusColour(status, dark))
    for (const other of [
      ...statuses,
      ...sequentialColours(6, dark),
      startup,
      flowIn,
      flowOut,
      accent,
      water,
      ink,
    ])
      for (const colour of own) expect(difference(colour, other)).toBeGreaterThan(15)
  })

  it('stand out from panels and from the land', () => {
    for (const colour of own) {
      expect(contrast(colour, panel)).toBeGreaterThan(3)
      expect(contrast(colour, land)).toBeGreaterThan(2.5)
    }
  })
})
