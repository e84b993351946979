import { svelte } from '@sveltejs/vite-plugin-svelte'
import { VitePWA } from 'vite-plugin-pwa'
import { viteStaticCopy } from 'vite-plugin-static-copy'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { maplibreFromSources } from './scripts/bundle/maplibre-from-sources.ts'
import { neededBy } from './scripts/bundle/needed-by.ts'
import { oneFile } from './scripts/bundle/one-file.ts'
import { preloadParts } from './scripts/bundle/preload-parts.ts'
import { unusedByPdf } from './scripts/bundle/unused-by-pdf.ts'
import { webglOnly } from './scripts/bundle/webgl-only.ts'
import { territoryList, territoryTargets } from './scripts/territory-list.ts'

/** The development server puts styles into the page itself, which the page's own Content-Security-Policy forbids. */
const relaxPolicyInDevelopment: Plugin = {
  name: 'relax-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

const isNeededByStart = neededBy(['src/main.ts'])
const isNeededByMap = neededBy(['app/MapStage.svelte'])
const isNeededByPage = neededBy(['app/App.svelte', 'app/workspaces/ExploreWorkspace.svelte'])
const isNeededByMapWorker = neededBy(['maplibre-gl/src/source/worker.ts'])
/** What a first visit shows, each part imported on its own. */
const isShownFirst = neededBy([
  'app/App.svelte',
  'app/MapStage.svelte',
  'app/workspaces/ExploreWorkspace.svelte',
  'data/load-territory-list.ts',
])

/** Relative addresses throughout, so that the built folder works under any path of any static host. */
export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../static',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // With what they import, the first script would wait for the parts of the page.
          includeDependenciesRecursively: false,
          groups: [
            { name: (id, context) => (isNeededByStart(id, context) ? 'start' : null), priority: 1 },
            {
              // What several parts of the page share comes in two files: with the page, or after it.
              name: (id, context) => (isShownFirst(id, context) ? 'page' : null),
              test: /[\\/]src[\\/](app|charts|format|model|ui)[\\/]|[\\/](d3(?!-dsv)|supercluster|kdbush)/,
              minShareCount: 2,
            },
            {
              // What only the map needs comes in one file, also where a later part wants a piece of it. What writes files does
              // not belong to it, though the map's libraries know of it.
              test: /^(?!.*[\\/]flatbuffers[\\/])/,
              name: (id, context) =>
                isNeededByMap(id, context) &&
                !isNeededByPage(id, context) &&
                !isNeededByMapWorker(id, context)
                  ? 'map'
                  : null,
              priority: 1,
            },
            {
              // All of ours that is shared, so that no file needs another that needs it in turn.
              name: (id, context) => (isShownFirst(id, context) ? null : 'later'),
              test: /[\\/]src[\\/]|[\\/]d3/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  resolve: { alias: unusedByPdf },
  worker: { format: 'es' },
  plugins: [
    maplibreFromSources(),
    webglOnly(),
    preloadParts(['app/App.svelte', 'app/MapStage.svelte']),
    svelte(),
    relaxPolicyInDevelopment,
    viteStaticCopy({ targets: territoryTargets() }),
    territoryList,
    oneFile(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Esploratore del territorio: Provincia di Cremona',
        short_name: 'Territorio CR',
        lang: 'it',
        start_url: './',
        display: 'standalone',
        background_color: '#F5F3EE',
        theme_color: '#0B4F62',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,mjs,css,woff2,ttf,json,fgb,png,svg,webmanifest}'],
        // Only the territory that a first visit shows is kept for use without a network; a country is too large.
        globIgnores: ['explorer.png', 'geodata/!(cremona)/*'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  preview: { port: 4173, strictPort: false },
  server: { port: 5173, strictPort: false },
  test: {
    root: '.',
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    // Files share a thread and its modules: loading them anew for each takes longer than the tests.
    pool: 'threads',
    isolate: false,
    setupFiles: 'tests/unit/leave-no-trace.ts',
    testTimeout: 30_000,
  },
})
