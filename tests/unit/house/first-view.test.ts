import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { listFiles, scriptOf } from './import-graph'

/** What a module names in imports that have to be there before it runs: neither types nor `import()`. */
function staticImports(script: string): string[] {
  const { statements } = ts.createSourceFile('module.ts', script, ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.moduleSpecifier)
      return [(statement.moduleSpecifier as ts.StringLiteral).text]
    if (!ts.isImportDeclaration(statement)) return []
    const clause = statement.importClause
    const names = clause?.namedBindings
    const isOfTypes =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (clause?.name === undefined &&
        names !== undefined &&
        ts.isNamedImports(names) &&
        names.elements.every(({ isTypeOnly }) => isTypeOnly))
    return isOfTypes ? [] : [(statement.moduleSpecifier as ts.StringLiteral).text]
  })
}

const sources = new Set(listFiles('src', ['.ts', '.svelte']))

/** Every file and package that a file needs before it runs. */
function needsOf(entry: string): { files: ReadonlySet<string>; packages: ReadonlySet<string> } {
  const [files, packages] = [new Set<string>(), new Set<string>()]
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const name of staticImports(scriptOf(file))) {
      if (!name.startsWith('.')) packages.add(name)
      const bare = path.posix.join(path.posix.dirname(file), name)
      const found = [bare, `${bare}.ts`].find((candidate) => sources.has(candidate))
      if (found) visit(found)
    }
  }
  visit(entry)
  return { files, packages }
}

const ofTheMap = /^(maplibre-gl|@deck\.gl|@luma\.gl)/

describe('what waits for what', () => {
  it('sees through imports of values, and neither types nor import()', () => {
    const script = `import type { A } from 'a'; import { type B } from 'b'; import { type C, c } from 'c'
      import d from 'd'; import 'e'; export { f } from 'f'; export type { G } from 'g'; void import('h')`
    expect(staticImports(script)).toEqual(['c', 'd', 'e', 'f'])
  })

  it('MapLibre and deck.gl come in with the map’s part of the page', () => {
    const { packages } = needsOf('src/app/MapStage.svelte')
    expect([...packages]).toEqual(expect.arrayContaining(['maplibre-gl', '@deck.gl/core']))
  })

  it.each(['main.ts', 'app/App.svelte', 'app/workspaces/ExploreWorkspace.svelte'])(
    '%s does not wait for the map',
    (entry) => {
      const { packages } = needsOf(`src/${entry}`)
      expect([...packages].filter((name) => ofTheMap.test(name))).toEqual([])
    },
  )

  it('the first script waits for nothing that is seen', () => {
    const { files } = needsOf('src/main.ts')
    expect([...files].filter((file) => file.endsWith('.svelte'))).toEqual([])
  })

  it('the page does not wait for a workspace', () => {
    const { files } = needsOf('src/app/App.svelte')
    expect([...files].filter((file) => file.startsWith('src/app/workspaces/'))).toEqual([])
  })
})
