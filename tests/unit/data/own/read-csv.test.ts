import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readOwnFile } from '../../../../src/data/own/read-own-file'
import { asFile, bytesOf, read, refusal } from './refused'
import { checkSound, rowsOf } from './table-rows'

const cellsOf = async (content: string) => rowsOf(await read(content, 'a.csv')).map(({ cells }) => cells)

describe('writing', () => {
  const table = 'codice;nome;quota\n019036;Crema «è»;1,5\n019035;Cremona;\n'
  const expected = [
    { codice: '019036', nome: 'Crema «è»', quota: 1.5 },
    { codice: '019035', nome: 'Cremona', quota: null },
  ]
  const wide = (text: string, little: boolean) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0)
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
      }),
    )
  const windows1252 = Uint8Array.from([...table].map((sign) => sign.charCodeAt(0)))
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', bytesOf(table)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${table}`)],
    ['Windows-1252', windows1252],
    ['UTF-16, low byte first', wide(`\ufeff${table}`, true)],
    ['UTF-16, high byte first', wide(`\ufeff${table}`, false)],
    ['UTF-16 without a mark', wide(table.padEnd(200, '\n'), true)],
    ['Windows line ends', bytesOf(table.replaceAll('\n', '\r\n'))],
    ['old Macintosh line ends', bytesOf(table.replaceAll('\n', '\r'))],
    ['a line that names the separator', bytesOf(`sep=;\r\n${table.replaceAll('\n', '\r\n')}`)],
    ['tabs', bytesOf(table.replaceAll(';', '\t'))],
    ['bars', bytesOf(table.replaceAll(';', '|'))],
  ]
  test.each(encodings)('%s', async (_, bytes) => {
    const given = await readOwnFile(bytes, 'a.csv', asFile)
    checkSound(given)
    expect(rowsOf(given).map(({ cells }) => cells)).toEqual(expected)
  })

  test('what another program writes with quotes, separators and breaks in cells comes back', async () => {
    // A letter before and after: what looks like a number is one, and blanks around texts are not kept.
    const cell = fc.string().map((inner) => `a${inner.replace(/[^\x20-\x7e\n]/g, '')}z`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t', '|'),
        async (rows, delimiter) => {
          const given = await read(papa.unparse([['one', 'two'], ...rows], { delimiter }), 'a.csv')
          expect(rowsOf(given).map(({ cells }) => [cells['one'], cells['two']])).toEqual(rows)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('types', () => {
  test('numbers in Italian and English writing', async () => {
    expect(await cellsOf('a;b\n1.234,5;1.000.000\n-2,25;2.000.000')).toEqual([
      { a: 1234.5, b: 1_000_000 },
      { a: -2.25, b: 2_000_000 },
    ])
    expect(await cellsOf('a,b\n1.234,5e3\n-2.25,+1')).toEqual([
      { a: 1.234, b: 5000 },
      { a: -2.25, b: 1 },
    ])
    expect(await cellsOf('a,b\n"1,5",2\n"3,25",4')).toEqual([
      { a: 1.5, b: 2 },
      { a: 3.25, b: 4 },
    ])
  })

  test('1.234 is a thousand where the file writes decimals with a comma, else nobody can tell', async () => {
    expect(await cellsOf('a;b\n1.234;0,5\n2.000;1,5')).toEqual([
      { a: 1234, b: 0.5 },
      { a: 2000, b: 1.5 },
    ])
    expect(await cellsOf('a;b\n1.234;0.5\n2.000;1.5')).toEqual([
      { a: 1.234, b: 0.5 },
      { a: 2, b: 1.5 },
    ])
    expect(await cellsOf('a;b\n1.234;x\n2.000;y')).toEqual([
      { a: '1.234', b: 'x' },
      { a: '2.000', b: 'y' },
    ])
  })

  test('1,234 is a thousand where commas part the cells or a point is the decimal sign, else nobody can tell', async () => {
    expect(await cellsOf('a,b\n"1,234",567\n"71,901",8')).toEqual([
      { a: 1234, b: 567 },
      { a: 71_901, b: 8 },
    ])
    expect(await cellsOf('a;b\n1,234;0.5\n71,901;1.5').then((rows) => rows.map(({ a }) => a))).toEqual([
      1234, 71_901,
    ])
    expect(await cellsOf('a;b\n1,234;x\n71,901;y').then((rows) => rows.map(({ a }) => a))).toEqual([
      '1,234',
      '71,901',
    ])
  })

  test('0.125 is an eighth, whatever the other columns write', async () => {
    expect(await cellsOf('a;b\n0.125;10,5\n0.250;11,5')).toEqual([
      { a: 0.125, b: 10.5 },
      { a: 0.25, b: 11.5 },
    ])
    // With a column of each writing nothing tells of which the third is.
    expect(await cellsOf('a;b;c\n0.125;10,5;1.234\n0.250;11,5;2.345')).toEqual([
      { a: 0.125, b: 10.5, c: '1.234' },
      { a: 0.25, b: 11.5, c: '2.345' },
    ])
  })

  test('marks of what is not known, per cent signs and spaces between thousands are no text', async () => {
    expect(await cellsOf('a;b;c;d\n12;12,5%;1 234,5;n.d.\n-;7 %;12 345;si\nn.d.;..;3;no')).toEqual([
      { a: 12, b: 12.5, c: 1234.5, d: 'n.d.' },
      { a: null, b: 7, c: 12_345, d: 'si' },
      { a: null, b: null, c: 3, d: 'no' },
    ])
    expect(await cellsOf('a;b\n-;12%\nn.d.;7')).toEqual([
      { a: '-', b: '12%' },
      { a: 'n.d.', b: '7' },
    ])
  })

  test('a number grouped in either writing is read as that number', async () => {
    const value = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100)
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        for (const locale of ['it-IT', 'en-GB']) {
          const { format } = new Intl.NumberFormat(locale, {
            minimumFractionDigits: 2,
            useGrouping: 'always',
          })
          const rows = await cellsOf(`a;b\n${values.map((n) => `${format(n)};x`).join('\n')}`)
          expect(rows.map(({ a }) => a)).toEqual(values.map((n) => n + 0))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('codes stay text, truth values are such, formulas are text, empty is unknown', async () => {
    expect(await cellsOf('c,t,f,e,l\n019036,sì,=1+1,,12345678901234567\n1,No,-2+3,,1')).toEqual([
      { c: '019036', t: true, f: '=1+1', e: null, l: '12345678901234567' },
      { c: '1', t: false, f: '-2+3', e: null, l: '1' },
    ])
  })

  test('any finite number written plainly comes back', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 20 }), async (values) => {
        fc.pre(values.every((value) => Math.abs(value) < 1e15 || String(value).includes('e')))
        const given = await cellsOf(`n,t\n${values.map((value) => `${value},x`).join('\n')}`)
        expect(given.map(({ n }) => n)).toEqual(values)
      }),
    )
  })
})

describe('places and bad rows', () => {
  test('rows left out are told by their lines, after cells of several lines too', async () => {
    const table = await read(
      'id,lon,lat\n"a\nb",9.7,45.3\n\nc,9.8\nd,9.9,45,1\ne,x,45\nf,9.7,95\ng,,\nh,"9,5","45,5"\n',
      'a.csv',
    )
    checkSound(table)
    expect(rowsOf(table).map(({ cells, parts }) => [cells['id'], parts[0]![0]![0]])).toEqual([
      ['a\nb', [9.7, 45.3]],
      ['h', [9.5, 45.5]],
    ])
    expect([...table.fileRows]).toEqual([2, 10])
    expect(table.badRowCount).toBe(5)
    expect(table.badRows.map(({ row, problem }) => [row, problem])).toEqual([
      [5, 'too-few-cells'],
      [6, 'too-many-cells'],
      [7, 'bad-number'],
      [8, 'outside-world'],
      [9, 'no-geometry'],
    ])
  })

  test('the names of coordinates in any letters; a table without them has no places', async () => {
    for (const [x, y] of [
      ['LON', 'Lat'],
      ['lng', 'latitude'],
      ['Longitudine', 'Latitudine'],
      ['X', 'Y'],
    ]) {
      const table = await read(`n;${x!};${y!}\n1;9.7;45.3`, 'a.csv')
      expect(table.geometry?.positions).toEqual(Float64Array.of(9.7, 45.3))
      expect(table.columns.map(({ name }) => name)).toEqual(['n'])
    }
    const table = await read('n;x\n1;2', 'a.csv')
    expect(table.geometry).toBeNull()
    expect(table.crs).toBeNull()
    expect((await read('x;y\nsì;no', 'a.csv')).columns).toHaveLength(2)
  })

  test('many bad rows are counted, a thousand told', async () => {
    const table = await read(`a,b\n${'1\n'.repeat(3000)}1,2\n`, 'a.csv')
    expect([table.count, table.badRowCount, table.badRows.length]).toEqual([1, 3000, 1000])
    expect(table.badRows.at(-1)!.row).toBe(1001)
  })
})

describe('refused as a whole', () => {
  const half = bytesOf('a;b\nè;à\nù;ò').slice(0, -1)
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['nothing', '', 'empty'],
    ['only a header', 'a,b\n', 'no-rows'],
    ['a header twice the same', 'a,b, a\n1,2,3', 'duplicate-column'],
    ['no header', ';;\n1;2;3', 'no-columns'],
    ['a quotation mark that is not closed', 'a,b\n"1,2\n3,4\n', 'corrupt'],
    ['bytes that are no text', Uint8Array.of(97, 44, 0, 1, 2, 10), 'encoding'],
    ['UTF-8 cut off within a character', half, 'encoding'],
    ['only bad rows', 'a,b\n1\n2\n', 'no-rows'],
    ['a page', '<html><body>Not found</body></html>', 'unknown-format'],
  ]
  test.each(cases)('%s', async (_, content, fault) => {
    expect((await refusal(content, 'a.csv')).fault).toBe(fault)
  })
})
