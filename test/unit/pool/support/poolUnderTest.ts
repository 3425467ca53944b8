import { vi } from 'vitest'
import type { PoolLimits } from '../../../../src/main/pool/limits.ts'
import { createPool } from '../../../../src/main/pool/pool.ts'
import type { Pool, Priority, TaskOptions } from '../../../../src/main/pool/types.ts'
import { FakeLauncher } from './fakeWorkers.ts'

export const LIMITS: PoolLimits = {
  startMs: 5_000,
  silentMs: 10_000,
  graceMs: 1_000,
  killMs: 500,
  idleMs: 30_000,
  backoffMs: 100,
  starts: 3,
}

/** An export is the smallest task there is: its `folder` names it, its result is one number. */
export function exportInput(folder = 'a') {
  return { folder, target: 'out.json', format: 'json' as const, locale: 'en' }
}

export interface Watched {
  readonly result: Promise<{ bytes: number }>
  /** Undefined while the job is neither done nor failed. */
  outcome(): { value: number } | { error: unknown } | undefined
}

export function poolUnderTest({ bound = 2, reserved = 1 } = {}) {
  const launcher = new FakeLauncher()
  const log: string[] = []
  const pool = createPool({
    launcher,
    bound,
    reserved,
    limits: LIMITS,
    log: (line) => log.push(line),
    killPid: launcher.killPid,
  })
  const submit = (
    folder = 'a',
    options: Partial<TaskOptions<'exportRun'>> & { priority?: Priority } = {},
  ): Watched => watch(pool.run('exportRun', exportInput(folder), { priority: 'run', ...options }))
  return { pool, launcher, log, submit }
}

/** Keeps an eye on a promise without ever leaving its rejection unhandled. */
export function watch(result: Promise<{ bytes: number }>): Watched {
  let outcome: { value: number } | { error: unknown } | undefined
  result.then(
    ({ bytes }) => {
      outcome = { value: bytes }
    },
    (error: unknown) => {
      outcome = { error }
    },
  )
  return { result, outcome: () => outcome }
}

/** Lets everything happen that is due within some milliseconds of fake time. */
export async function pass(ms = 5): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

/** Closes a pool while fake time goes on. */
export async function closed(pool: Pool): Promise<void> {
  const closing = pool.close()
  await pass(10 * LIMITS.graceMs)
  await closing
}
