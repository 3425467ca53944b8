import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRuntime } from '../test/standin/launch.ts'
import { ROOT, run } from './run.ts'

/**
 * Chooses what the built app runs on: Electron's binary where it is or can be fetched, else the
 * stand-in with the system's Chromium. `FELTWORKS_RUNTIME=electron|standin` forces one.
 */
export async function chooseRuntime(): Promise<string> {
  const forced = process.env['FELTWORKS_RUNTIME']
  if (forced !== 'standin' && !hasElectron()) await fetchElectron()
  if (forced === 'electron' && !hasElectron()) {
    throw new Error(
      'FELTWORKS_RUNTIME=electron, but the Electron binary is not here and could not be downloaded.',
    )
  }
  const { kind, executablePath } = findRuntime()
  if (kind === 'standin' && forced !== 'standin') {
    console.log(
      'The Electron binary cannot be downloaded here, so Feltworks opens in Chromium through its stand-in runtime.',
    )
  }
  return executablePath
}

const ELECTRON = join(ROOT, 'node_modules', 'electron')

function hasElectron(): boolean {
  const pathFile = join(ELECTRON, 'path.txt')
  return existsSync(pathFile) && existsSync(join(ELECTRON, 'dist', readFileSync(pathFile, 'utf8')))
}

/** Electron's own installer; it checks the checksums that the package lists. */
async function fetchElectron(): Promise<void> {
  await run(process.execPath, [join(ELECTRON, 'install.js')], { stdio: 'ignore', timeout: 300_000 })
}
