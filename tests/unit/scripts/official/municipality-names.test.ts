import { describe, expect, it } from 'vitest'
import { municipalityFinder } from '../../../../scripts/official/municipality-names'

const find = (name: string, province: string, ...municipalities: [name: string, province: string][]) =>
  municipalityFinder(municipalities.map(([known, of]) => ({ name: known, province: of })))(name, province)
    ?.name ?? null

describe('municipalityFinder', () => {
  it.each([
    ['CANTU’', 'Cantù'],
    ["CANTU'", 'Cantù'],
    ['SANT ANGELO LODIGIANO', "Sant'Angelo Lodigiano"],
    ['S. ANGELO LODIGIANO', 'Sant’Angelo Lodigiano'],
    ['S.ANGELO LODIGIANO', "Sant'Angelo Lodigiano"],
    ["SPINO D'ADDA", 'Spino d’Adda'],
    ['SPINO DADDA', "Spino d'Adda"],
    ['BORGO VIRGILIO ', 'Borgo Virgilio'],
    ['REGGIO EMILIA', "Reggio nell'Emilia"],
    ['BOLZANO', 'Bolzano/Bozen'],
    ['Bozen', 'Bolzano/Bozen'],
    ['BOLZANO - BOZEN', 'Bolzano'],
    ['DUINO-AURISINA', 'Duino Aurisina-Devin Nabrežina'.replace('-', ' - ')],
    ['MUHLBACH', 'Rio di Pusteria/Mühlbach'],
    ['CORTEOLONA GENZONE', 'Corteolona e Genzone'],
  ])('joins %j to %j', (written, official) => {
    expect(find(written, 'MN', [official, 'MN'], ['Altro', 'MN'])).toBe(official)
  })

  it('joins to no other province, and to nothing that is only alike', () => {
    expect(find('Castro', 'BG', ['Castro', 'LE'])).toBeNull()
    expect(find('Castro', 'BG', ['Castro', 'LE'], ['Castro', 'BG'])).toBe('Castro')
    expect(find('Mantua', 'MN', ['Mantova', 'MN'])).toBeNull()
    expect(find('', 'MN', ['Mantova', 'MN'])).toBeNull()
    expect(find("'", 'MN', ['Mantova', 'MN'])).toBeNull()
  })

  it('prefers the exact name, and joins to neither of two that a shortened one may be', () => {
    const saints: [string, string][] = [
      ['San Martino', 'MN'],
      ['Santa Martino', 'MN'],
    ]
    expect(find('SAN MARTINO', 'MN', ...saints)).toBe('San Martino')
    expect(find('S. MARTINO', 'MN', ...saints)).toBeNull()
  })
})
