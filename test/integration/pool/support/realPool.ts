import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { forkLauncher } from '../../../../src/main/pool/forkPort.ts'
import type { PoolLimits } from '../../../../src/main/pool/limits.ts'
import { createPool } from '../../../../src/main/pool/pool.ts'
import type { WorkerLauncher, WorkerProcess } from '../../../../src/main/pool/types.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
export const REAL_WORKER = join(ROOT, 'src', 'workers', 'worker.ts')
export const fixture = (name: string) => join(ROOT, 'test', 'fixtures', 'workers', `${name}.ts`)

/** What became of one process. */
export interface Trace {
  readonly pid: number
  exitCode: number | null | undefined
  kills: number
}

interface RealPoolOptions {
  readonly script: string
  readonly bound?: number
  readonly limits?: Partial<PoolLimits>
  readonly cwd?: string
}

/** A pool of real processes that a test watches, and that is closed when the test is over. */
export function realPool({ script, bound = 2, limits = {}, cwd = tmpdir() }: RealPoolOptions) {
  const traces: Trace[] = []
  const log: string[] = []
  const launcher = traced(forkLauncher({ script, cwd }), traces)
  const pool = createPool({ launcher, bound, reserved: 0, limits, log: (line) => log.push(line) })
  onTestFinished(() => pool.close())
  return { pool, traces, log }
}

function traced(launcher: WorkerLauncher, traces: Trace[]): WorkerLauncher {
  return {
    launch(name): WorkerProcess {
      const process = launcher.launch(name)
      const trace: Trace = { pid: process.pid ?? 0, exitCode: undefined, kills: 0 }
      traces.push(trace)
      process.onExit((code) => {
        trace.exitCode = code
      })
      const kill = () => {
        trace.kills += 1
        process.kill()
      }
      return Object.assign(Object.create(process) as WorkerProcess, { kill })
    },
  }
}

/** Whether a process is gone; one that only waits to be reaped counts as gone. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return true
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return process.platform === 'linux'
  }
}

/** Waits until something holds; the test's own time limit is the only limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'feltworks-pool-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export function exportInput(folder: string, target = 'none') {
  return { folder, target, format: 'json' as const, locale: 'en' }
}
