import path from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>

/** The chunk of a module that is imported on its own, and every chunk it needs. */
function chunksOf(bundle: Bundle, module: string): string[] {
  const entry = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(path.normalize(module)) === true,
  )
  if (!entry) throw new Error(`${module} is not imported on its own: it cannot be preloaded`)
  const found = new Set<string>()
  const visit = (name: string): void => {
    const chunk = bundle[name]
    if (found.has(name) || chunk?.type !== 'chunk') return
    found.add(name)
    chunk.imports.forEach(visit)
  }
  visit(entry.fileName)
  return [...found]
}

/**
 * Names parts of the page in its HTML, so that they are fetched at once rather than when the first script asks for them:
 * modules that are imported on their own, as paths that their files end in.
 */
export function preloadParts(modules: readonly string[]): Plugin {
  return {
    name: 'preload-parts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return []
        const chunks = [...new Set(modules.flatMap((module) => chunksOf(bundle, module)))]
        const styles = new Set(chunks.flatMap((name) => [...(bundle[name]?.viteMetadata?.importedCss ?? [])]))
        const tags: HtmlTagDescriptor[] = [
          ...chunks.map((name) => ({ rel: 'modulepreload', name })),
          ...[...styles].map((name) => ({ rel: 'stylesheet', name })),
        ]
          .filter(({ name }) => !html.includes(`./${name}`))
          .map(({ rel, name }) => ({
            tag: 'link',
            attrs: { rel, crossorigin: true, href: `./${name}` },
            injectTo: 'head',
          }))
        return tags
      },
    },
  }
}
