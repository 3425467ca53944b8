import { describe, expect, it } from 'vitest'
import { type Clock, systemClock } from '../../../src/main/simulations/clock.ts'
import { RunAttempt } from '../../../src/main/simulations/run.ts'
import type { RunSpec } from '../../../src/main/simulations/runSpec.ts'
import { summaryBytes } from '../../../src/main/simulations/summary.ts'
import { acquireLock } from '../../../src/main/store/lock.ts'
import { runFile } from '../../../src/main/store/runFolder.ts'
import { openRunLog } from '../../../src/main/store/runLog.ts'
import { type RunProgress, runProgressSchema } from '../../../src/shared/results/progress.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'

interface Options {
  readonly workers?: number
  readonly handsPerSecond?: number
  readonly sessions?: number
  readonly clock?: Clock
  readonly pool?: ReturnType<typeof localPool>
}

async function open({
  workers = 2,
  handsPerSecond = 100_000,
  sessions = 3000,
  clock = systemClock,
  pool,
}: Options = {}) {
  const folder = await temporaryFolder()
  const config = smallConfig({ num_sessions: sessions })
  const spec: RunSpec = { id: 'x', folder, config, seed: '7', rows: 'sessions', workers, elapsedBefore: 10 }
  const progress: RunProgress[] = []
  const ports = {
    pool: pool ?? localPool(),
    clock,
    log: openRunLog(folder, () => new Date(0)),
    onProgress: (each: RunProgress) => progress.push(each),
    handsPerSecond,
  }
  return { attempt: await RunAttempt.open(spec, ports), spec, progress, folder, ports }
}

function summaryOf(attempt: RunAttempt, { config, seed }: RunSpec): string {
  const { prefixCount: sessions, prefix: totals } = attempt.prefix
  return summaryBytes({ config, seed, sessions, totals })
}

describe('an attempt', () => {
  it('gives the same bytes whatever the size of the chunks and the number of workers', async () => {
    const bytes = new Set<string>()
    const chunks = new Set<number>()
    for (const handsPerSecond of [1, 20_000, 1e9]) {
      for (const workers of [1, 5]) {
        const pool = localPool()
        const { attempt, spec } = await open({ workers, handsPerSecond, sessions: 1500, pool })
        expect(await attempt.play()).toEqual({ kind: 'complete' })
        await attempt.close()
        bytes.add(summaryOf(attempt, spec))
        chunks.add(pool.played.length)
      }
    }
    expect(bytes.size).toBe(1)
    expect(chunks.size).toBeGreaterThan(2)
  })

  it('tells how far it is in the shape that the window expects', async () => {
    const { attempt, progress } = await open()
    await attempt.play()
    await attempt.close()
    for (const each of progress) runProgressSchema.parse({ ...each, id: '0'.repeat(26) })
    const last = attempt.progress('done')
    expect(last).toMatchObject({ sessionsDone: 3000, sessionsTotal: 3000, lanes: [], etaSeconds: null })
    expect(last.figures?.sessions).toBe(3000)
    expect(last.elapsedSeconds).toBeGreaterThan(10)
    expect(last.trace.at(-1)).toMatchObject({ sessions: 3000, winRate: last.figures?.winRate })
  })

  it('tells at most ten times a second', async () => {
    let interval = 0
    const clock: Clock = {
      ...systemClock,
      every: (milliseconds, callback) => {
        interval = milliseconds
        return systemClock.every(milliseconds, callback)
      },
    }
    const { attempt } = await open({ clock })
    await attempt.play()
    await attempt.close()
    expect(interval).toBeGreaterThanOrEqual(100)
  })

  it('holds the folder until it is closed', async () => {
    const { attempt, folder, ports, spec } = await open()
    await expect(RunAttempt.open(spec, ports)).rejects.toMatchObject({ code: 'folder_in_use' })
    await attempt.play()
    await attempt.close()
    await (await acquireLock(runFile(folder, 'lock'))).release()
  })

  it('fails when a worker sends what cannot be right', async () => {
    const honest = localPool()
    const lying: ReturnType<typeof localPool> = {
      ...honest,
      async run(name, input, options) {
        const output = await honest.run(name, input, options)
        return name === 'playChunk' && honest.played.length === 2
          ? { ...output, rows: [new Uint8Array(40)] }
          : output
      },
    }
    const { attempt } = await open({ pool: lying })
    expect(await attempt.play()).toMatchObject({ kind: 'failed', error: { code: 'worker_failed' } })
    await attempt.close()
    expect(attempt.sessionsDone).toBeLessThan(3000)
  })

  it('refuses a config that nobody could have started', async () => {
    const { attempt, spec, ports } = await open()
    await attempt.close()
    const { config } = spec
    const stops = { ...config.bankroll.stop_conditions, win_limit: null }
    const amounts = { starting_amount: '1000000000', base_bet: '300000000', stop_conditions: stops }
    const bankroll = { ...config.bankroll, ...amounts }
    const impossible = {
      ...spec,
      config: { ...config, bankroll, simulation: { ...config.simulation, hands_per_session: 10_000 } },
    }
    const opening = RunAttempt.open(impossible, ports)
    await expect(opening).rejects.toMatchObject({ code: 'run_damaged' })
  })
})
