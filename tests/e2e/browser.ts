import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { browserCandidates, chooseInstalled } from './browser-candidates'

export type Browser = Readonly<{
  path: string
  /** Where it comes from, for the log. */
  origin: string
  /** Variables it needs to start. */
  env: Readonly<Record<string, string>>
}>

const require = createRequire(import.meta.url)

/** Whether the program starts: an existing file may still lack the machine's libraries. */
function starts(program: string, env: Readonly<Record<string, string>> = {}): boolean {
  if (!existsSync(program)) return false
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  try {
    execFileSync(program, ['--version'], {
      stdio: 'ignore',
      timeout: 30_000,
      env: { ...process.env, ...env },
    })
    return true
  } catch {
    return false
  }
}

/** Unpacks the browser carried by `@sparticuz/chromium` once, inside the project, and says where it lies. */
async function unpackCarriedBrowser(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = path.resolve(path.dirname(require.resolve('@playwright/test')), '../../.cache/browser')
  mkdirSync(folder, { recursive: true })
  const before = { ...process.env }
  // The package unpacks into the temporary folder, with its libraries only where it believes to be on Lambda.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    const { default: carried } = await import('@sparticuz/chromium')
    const program = await carried.executablePath()
    const origin = 'carried by the npm package @sparticuz/chromium'
    const fonts = { FONTCONFIG_PATH: path.join(folder, 'fonts') }
    const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }
    const env = [fonts, { ...fonts, ...libraries }].find((variables) => starts(program, variables))
    // What does not start may be half unpacked: the next run begins anew.
    if (!env) rmSync(folder, { recursive: true, force: true })
    return env ? { path: program, origin, env } : null
  } catch {
    return null
  } finally {
    for (const name of Object.keys(process.env)) {
      const value = before[name]
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}

function findOwnDownload(): Browser | null {
  const origin = 'Playwright’s own download'
  if (starts(chromium.executablePath())) return { path: chromium.executablePath(), origin, env: {} }
  try {
    execFileSync(process.execPath, [require.resolve('@playwright/test/cli'), 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    })
  } catch {
    return null
  }
  return starts(chromium.executablePath()) ? { path: chromium.executablePath(), origin, env: {} } : null
}

/**
 * The browser for the end-to-end tests: `CHROME_PATH`, an installed Chromium or Chrome, the one carried by an npm package,
 * else Playwright's own download. `E2E_BROWSER=carried` or `=download` skips the sources before it.
 * Throws one sentence when none starts.
 */
export async function findBrowser(): Promise<Browser> {
  const wanted = process.env['E2E_BROWSER'] ?? ''
  const installed =
    wanted === '' ? chooseInstalled(browserCandidates(process.platform, process.env), (p) => starts(p)) : null
  if (installed) return { path: installed, origin: 'installed on this machine', env: {} }
  const found = (wanted === 'download' ? null : await unpackCarriedBrowser()) ?? findOwnDownload()
  if (found) return found
  throw new Error(
    'No browser for the end-to-end tests: install Chromium or Chrome, or set CHROME_PATH to one, and run them again.',
  )
}
