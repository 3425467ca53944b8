import { appendFile, stat } from 'node:fs/promises'
import { readCapped } from './readJson.ts'
import { runFile } from './runFolder.ts'

/** What happened to a run, in sentences, for people. */
export interface RunLog {
  line(text: string): void
  /** Resolves when every line so far is written, or could not be. */
  flush(): Promise<void>
}

const MAX_LOG_BYTES = 2_000_000

/**
 * Appends to `run.log`. A log that cannot be written, or that has grown beyond all use, never fails the
 * run: its lines are dropped.
 */
export function openRunLog(folder: string, now: () => Date): RunLog {
  const path = runFile(folder, 'log')
  let tail = Promise.resolve()
  let pending = ''
  const drain = async () => {
    const text = pending
    pending = ''
    if (text === '') return
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size < MAX_LOG_BYTES) await appendFile(path, text).catch(() => {})
  }
  return {
    line(text) {
      pending += `${now().toISOString()}  ${text.replaceAll(/\s*\n\s*/g, ' · ')}\n`
      tail = tail.then(drain)
    },
    flush: () => tail,
  }
}

/** The text of a run's log; empty when there is none. */
export async function readRunLog(folder: string): Promise<string> {
  const bytes = await readCapped(runFile(folder, 'log'), MAX_LOG_BYTES * 2)
  return bytes === null || bytes === 'too large' ? '' : bytes.toString('utf8')
}
