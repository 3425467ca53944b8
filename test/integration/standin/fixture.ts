import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'
import { isAlive } from '../../standin/core/process-info.ts'
import { type LaunchOptions, launchApp } from '../../standin/launch.ts'

export const FIXTURE = join(import.meta.dirname, '../../fixtures/standin-app')

export function launchFixture(options: LaunchOptions = {}) {
  return launchApp({ appPath: FIXTURE, ...options })
}

/** What the fixture app keeps for tests on its main process's global object. */
export interface FixtureGlobal {
  readonly fixture: {
    readonly log: unknown[]
    readonly here: string
    readonly electron: typeof Electron.Main
    readonly utilityProcess: typeof Electron.utilityProcess
  }
}

/** The page's side of the preload. */
export interface BridgeWindow {
  readonly bridge: Record<string, (...args: unknown[]) => unknown> & {
    readonly nested: { list: unknown[]; text: string }
    readonly process: Record<string, unknown>
  }
}

export function fixtureLog(app: ElectronApplication): Promise<unknown[]> {
  return app.evaluate(() => (globalThis as unknown as FixtureGlobal).fixture.log)
}

/** Polls until the condition holds; the machine may be busy, so patiently. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  timeout = 30_000,
): Promise<void> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Not within ${timeout} ms: ${String(condition)}`)
}

/** The ids of all processes below one. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const id = Number(name)
    if (Number.isInteger(id)) parents.set(id, parentOf(id))
  }
  const below = (parent: number): number[] =>
    [...parents].filter(([, its]) => its === parent).flatMap(([id]) => [id, ...below(id)])
  return below(pid)
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

export function living(pids: readonly number[]): number[] {
  return pids.filter(isAlive)
}
