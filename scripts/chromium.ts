/** The browser for the tests: one found on the machine, else Debian's by apt as root, else the command to run. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe', 'msedge.exe']

/** The path of a Chromium on this machine, or undefined. GOC_CHROMIUM names one. */
export function findChromium(): string | undefined {
  const named = process.env.GOC_CHROMIUM
  if (named && existsSync(named)) return named
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .concat(
      '/usr/bin',
      '/snap/bin',
      '/Applications/Google Chrome.app/Contents/MacOS',
      'C:\\Program Files\\Google\\Chrome\\Application',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
    )
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return undefined
}

if (import.meta.main && !findChromium()) {
  const root = process.getuid?.() === 0
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests…')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!findChromium()) {
    console.error(
      'The browser tests need Chromium. Install it and run again:\n  sudo apt-get install chromium\nor name one: GOC_CHROMIUM=/path/to/chromium npm test',
    )
    process.exit(1)
  }
}
