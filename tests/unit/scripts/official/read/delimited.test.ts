import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDelimited, type DelimitedLayout } from '../../../../../scripts/official/read/delimited'
import { SourceError } from '../../../../../scripts/source-table'
import { delimited, encode, type Encoding } from '../../../../fixtures/official/tables'

const layout: DelimitedLayout<'code' | 'name', 'note'> = {
  required: {
    code: { meaning: 'code', headers: [/^codice$/] },
    name: { meaning: 'name', headers: [/^citta$/] },
  },
  optional: { note: { meaning: 'note', headers: [/^nota breve$/] } },
  mostRows: 50,
}

type Found = { line: number; code: string; name: string; note: string | null }

function read(bytes: Uint8Array, extra: Partial<typeof layout> = {}): Found[] {
  const found: Found[] = []
  readDelimited('t.csv', bytes, { ...layout, ...extra }, (row) => {
    found.push({
      line: row.line,
      code: row.text('code'),
      name: row.text('name'),
      note: row.textOrNull('note'),
    })
  })
  return found
}
const readText = (text: string, extra: Partial<typeof layout> = {}) => read(encode(text), extra)

const encodings: Encoding[] = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252']

describe('the encoding of a table', () => {
  it.each(encodings)('is recognised: %s', (encoding) => {
    const text = 'codice;città\n1;Cantù – l’Ö\n'
    expect(read(encode(text, encoding))).toEqual([{ line: 2, code: '1', name: 'Cantù – l’Ö', note: null }])
  })

  it('is refused where it is neither: control characters of a Macintosh file, or zeros', () => {
    // è of Mac OS Roman is 0x8F, which Windows-1252 leaves empty.
    expect(() => read(Uint8Array.of(...encode('codice;citta\n1;Cant'), 0x8f, 0x0a))).toThrow('U+008F')
    expect(() => read(encode('codice;citta\n1;\u0000\n'))).toThrow('U+0000')
    expect(() => read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toThrow(
      SourceError,
    )
  })

  it('is not taken for Windows-1252 where UTF-8 is damaged or cut off within a character', () => {
    const bytes = encode('codice;città\n1;Forlì\n2;Nardò\n')
    expect(() => read(bytes.subarray(0, bytes.length - 2))).toThrow('cut off within a character')
    expect(() => read(encode('\ufeffcodice;città\n').subarray(0, -2))).toThrow('cut off')
    expect(() => read(encode('codice;città\n1;a\n', 'utf-16le').subarray(0, -1))).toThrow('cut off')
  })
})

describe('the columns of a table', () => {
  it.each([',', ';', '|', '\t'])('are found with the separator %j', (separator) => {
    const text = delimited(
      [
        ['Città', 'altro, a; b|c', 'CODICE'],
        ['Crema', 'x', '1'],
      ],
      separator,
    )
    expect(readText(text)).toEqual([{ line: 2, code: '1', name: 'Crema', note: null }])
  })

  it('match whatever their white space, case and accents, with line breaks within', () => {
    const text = '"  CITTÀ ";Codice;"nota\r\n breve"\r\nCrema;1;x\r\n'
    expect(readText(text)).toEqual([{ line: 3, code: '1', name: 'Crema', note: 'x' }])
  })

  it('are named where one is missing, with those that are there', () => {
    expect(() => readText('codice;paese\n1;x\n')).toThrow(
      'no column for the name; its columns are "codice", "paese"',
    )
  })

  it('may not occur twice, nor be either of two', () => {
    expect(() => readText('codice;città;altro;Altro\n1;a;b;c\n')).toThrow('"Altro" occurs twice')
    const either = { ...layout.required, name: { meaning: 'name', headers: [/^citta/] } }
    expect(() => readText('codice;città;città sede\n1;a;b\n', { required: either })).toThrow(
      'the name may be either of the columns "città", "città sede"',
    )
  })
})

describe('the rows of a table', () => {
  it('keep quotes, separators and line breaks within cells, and know their line', () => {
    const text = 'codice;città\n1;"a ""b"";\nc"\n\n2;"d\ne"\n3;f\n'
    expect(readText(text).map(({ line, name }) => [line, name])).toEqual([
      [2, 'a "b";\nc'],
      [5, 'd\ne'],
      [7, 'f'],
    ])
  })

  it('may end in any way, and be blank', () => {
    expect(readText('codice;città\r\n1;a\r\n;\r\n\r\n2;b\r\n').map(({ code }) => code)).toEqual(['1', '2'])
    expect(readText('codice;città\r1;a\r2;b\r').map(({ line }) => line)).toEqual([2, 3])
  })

  it('must have as many cells as the header', () => {
    expect(() => readText('codice;città\n1;a\n2;b;c\n')).toThrow(
      't.csv, row 3: 3 cells where the header has 2',
    )
    expect(() => readText('codice;città\n1\n')).toThrow('row 2: 1 cells')
  })

  it('must close their quotes, and put nothing after them', () => {
    expect(() => readText('codice;città\n1;"a\n2;b\n')).toThrow('row 2: a quotation mark')
    expect(() => readText('codice;città\n1;a\n2;"b"c\n')).toThrow('row 3: a quotation mark')
  })

  it('must end with a line end', () => {
    expect(() => readText('codice;città\n1;a\n2;b')).toThrow('row 3: the last row has no line end')
  })

  it('may be as many as the layout says', () => {
    const rows = (count: number) => `codice;città\n${'1;a\n'.repeat(count)}`
    expect(readText(rows(50))).toHaveLength(50)
    expect(() => readText(rows(51))).toThrow('row 52: more than 50 rows')
  })

  it('come after the title lines and before the notes that the layout says', () => {
    const notes = { titleLines: 2, isNote: (cells: readonly string[]) => cells[0]!.startsWith('Nota') }
    const text = 'Titolo; "con virgolette\n\ncodice;città\n1;a\n'
    expect(readText(`${text}Nota: x\nNota: y;z`, notes)).toEqual([
      { line: 4, code: '1', name: 'a', note: null },
    ])
    expect(() => readText(`${text}Nota: x\n2;b\n`, notes)).toThrow('row 6: data after what seemed the note')
    expect(() => readText('Titolo\n', notes)).toThrow('ends before its header')
  })

  it('are none of an empty file', () => {
    expect(() => readText('')).toThrow('no header row')
    expect(() => readText(' \n')).toThrow('no header row')
  })
})

const cell = fc.stringMatching(/^[a-zàèé ",;|\n’-]{0,12}$/).map((text) => text.trim())

describe('any table', () => {
  it('comes back cell by cell, whatever the separator, the encoding, the order of columns and extra ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ code: fc.stringMatching(/^\d{1,6}$/), name: cell, note: cell }), {
          maxLength: 20,
        }),
        fc.constantFrom(',', ';', '|', '\t'),
        fc.constantFrom(...encodings),
        fc.shuffledSubarray(['codice', 'città', 'nota breve', 'altro', ''], { minLength: 5, maxLength: 5 }),
        (rows, separator, encoding, headers) => {
          const table = rows.map((row) => {
            const cells: Record<string, string> = {
              codice: row.code,
              città: row.name,
              'nota breve': row.note,
              altro: 'x',
              '': '',
            }
            return headers.map((header) => cells[header]!)
          })
          const found = read(encode(delimited([headers, ...table], separator), encoding))
          expect(found.map(({ code, name, note }) => ({ code, name, note }))).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })
})
