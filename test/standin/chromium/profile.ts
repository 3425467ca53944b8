import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../core/process-info.ts'

const PREFIX = 'feltworks-standin-profile-'

/** A fresh Chromium profile, whose name tells whose it is. */
export function createProfile(): string {
  removeAbandoned()
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
}

/** Chromium's children write for a moment after it has ended, hence the retries. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  } catch {
    // The next start removes what is left.
  }
}

/** What a killed stand-in could not remove. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (Number.isInteger(owner) && !isAlive(owner)) removeProfile(join(tmpdir(), name))
  }
}
