import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { VitePWA } from 'vite-plugin-pwa'
import { viteStaticCopy } from 'vite-plugin-static-copy'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The development server puts styles into the page itself, which the page's own Content-Security-Policy forbids. */
const relaxPolicyInDevelopment: Plugin = {
  name: 'relax-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

/** Relative addresses throughout, so that the built folder works under any path of any static host. */
export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../static',
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1600 },
  worker: { format: 'es' },
  plugins: [
    svelte(),
    relaxPolicyInDevelopment,
    viteStaticCopy({
      targets: [
        { src: fileURLToPath(new URL('geodata/cremona/*', import.meta.url)), dest: 'geodata/cremona' },
      ],
    }),
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
        globPatterns: ['**/*.{html,js,mjs,css,woff2,json,fgb,png,svg,webmanifest}'],
        globIgnores: ['explorer.png'],
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
    testTimeout: 30_000,
  },
})
