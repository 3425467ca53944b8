import { expect, it } from 'vitest'
import { PoolClosed } from '../../../src/main/pool/errors.ts'
import { defaultConfig } from '../../../src/shared/config/simulation.ts'
import type { TaskOutput } from '../../../src/shared/tasks/contract.ts'
import { isGone, REAL_WORKER, realPool, until } from './support/realPool.ts'

/** The worker of the product itself, as a forked process. */
const chunk = (count: number) => ({
  config: defaultConfig(),
  seed: '2026',
  first: 1_000,
  count,
  rows: 'sessions' as const,
})
const SHORT = 2_000
/** Long enough to be interrupted on any machine. */
const LONG = 40_000
const ENDLESS = 50_000_000

const run = { priority: 'run' } as const

function withoutTime({ totals, hands, rows }: TaskOutput<'playChunk'>) {
  return { totals, hands, rows: rows.map((block) => Buffer.from(block).toString('base64')) }
}

it('plays chunks, the same wherever and however they are played', async () => {
  const { pool } = realPool({ script: REAL_WORKER })
  const [a, b] = await Promise.all([
    pool.run('playChunk', chunk(SHORT), run),
    pool.run('playChunk', chunk(SHORT), run),
  ])
  expect(a.hands).toBeGreaterThan(SHORT)
  expect(withoutTime(b)).toEqual(withoutTime(a))
})

it('plays a chunk again when its worker is killed, with an equal result', async () => {
  const { pool, traces } = realPool({ script: REAL_WORKER, bound: 1 })
  const undisturbed = await pool.run('playChunk', chunk(LONG), run)
  let starts = 0
  let progress = 0
  const replayed = await pool.run('playChunk', chunk(LONG), {
    ...run,
    onStart: () => {
      starts += 1
    },
    onProgress() {
      progress += 1
      if (progress === 1) process.kill(pool.lanes()[0]!.pid!, 'SIGKILL')
    },
  })
  expect(starts).toBe(2)
  expect(traces).toHaveLength(2)
  expect(withoutTime(replayed)).toEqual(withoutTime(undisturbed))
})

it('stops a chunk that is not wanted any more and keeps the worker', async () => {
  const { pool, traces } = realPool({ script: REAL_WORKER, bound: 1 })
  const controller = new AbortController()
  const job = pool.run('playChunk', chunk(ENDLESS), {
    ...run,
    signal: controller.signal,
    onProgress: () => controller.abort('enough'),
  })
  await expect(job).rejects.toBe('enough')
  await pool.run('playChunk', chunk(SHORT), run)
  expect(traces).toHaveLength(1)
  expect(traces[0]!.kills).toBe(0)
})

it('computes the exact hand', async () => {
  const { pool } = realPool({ script: REAL_WORKER })
  const theory = await pool.run('analyzeHand', { config: defaultConfig() }, { priority: 'interactive' })
  expect(theory.play?.houseEdge).toBeCloseTo(0.035057, 6)
  const total = Object.values(theory.categories).reduce((sum, share) => sum + share, 0)
  expect(total).toBeCloseTo(1, 12)
})

it('reports an export that cannot be, once', async () => {
  const { pool, traces } = realPool({ script: REAL_WORKER })
  const input = { folder: 'no-such-run', target: 'none', format: 'json', locale: 'en' } as const
  await expect(pool.run('exportRun', input, { priority: 'interactive' })).rejects.toMatchObject({
    name: 'AppError',
  })
  expect(traces).toHaveLength(1)
})

it('leaves no process behind, busy or idle, and kills none that leaves by itself', async () => {
  const { pool, traces } = realPool({ script: REAL_WORKER })
  const busy = pool.run('playChunk', chunk(ENDLESS), run)
  const rejected = expect(busy).rejects.toBeInstanceOf(PoolClosed)
  await pool.run('playChunk', chunk(SHORT), run)
  await until(() => pool.lanes().some((lane) => lane.state === 'playing'))
  await pool.close()
  await rejected
  expect(traces).toHaveLength(2)
  expect(traces.map(({ kills, exitCode }) => ({ kills, exitCode }))).toEqual([
    { kills: 0, exitCode: 0 },
    { kills: 0, exitCode: 0 },
  ])
  expect(traces.every(({ pid }) => isGone(pid))).toBe(true)
})
