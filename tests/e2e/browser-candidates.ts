import path from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'].flatMap(
    (folder) => commands.map((command) => `${folder}/${command}`),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
}

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Where a Chromium or Chrome may be installed, best first: `CHROME_PATH`, then the usual names on `PATH`, then the usual
 * places of the platform. Each path once.
 */
export function browserCandidates(platform: NodeJS.Platform, env: Environment): string[] {
  const windows = platform === 'win32'
  const join = (windows ? path.win32 : path.posix).join
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter(Boolean)
  const onPath = folders.flatMap((folder) =>
    commands.map((command) => join(folder, windows ? `${command}.exe` : command)),
  )
  const places = windows
    ? windowsFolders.flatMap((name) => windowsPrograms.flatMap((program) => join(env[name] ?? '', program)))
    : (usualPlaces[platform] ?? [])
  const named = env['CHROME_PATH'] ? [env['CHROME_PATH']] : []
  return [...new Set([...named, ...onPath, ...places])]
}

/** The first candidate that `works`, or null. A `CHROME_PATH` that does not work is passed over like any other. */
export function chooseInstalled(
  candidates: readonly string[],
  works: (candidate: string) => boolean,
): string | null {
  return candidates.find(works) ?? null
}
