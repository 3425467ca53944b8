import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../src/shared/config/simulation.ts'
import type { AppError } from '../../../src/shared/errors.ts'
import { exportInput, fixture, isGone, realPool, temporaryFolder, until } from './support/realPool.ts'

const run = { priority: 'run' } as const

describe('a real worker that breaks once', () => {
  it.each(['abort', 'exit 0', 'unhandled rejection', 'uncaught exception', 'garbage', 'network'])(
    'by %s is replaced and its task done again',
    async (way) => {
      const { pool, traces, log } = realPool({ script: fixture('breaksOnce') })
      const mark = join(await temporaryFolder(), 'mark')
      expect(await pool.run('exportRun', exportInput(way, mark), run)).toEqual({ bytes: 42 })
      expect(traces).toHaveLength(2)
      expect(isGone(traces[0]!.pid)).toBe(true)
      expect(log.some((line) => line.includes('attempt 1 of 3'))).toBe(true)
      if (way === 'network') expect(log.join()).toContain('Workers have no network')
      if (way.startsWith('un')) expect(log.join()).toMatch(/nobody caught me|JSON/)
    },
  )
})

it('kills a worker that is stuck in a busy loop', async () => {
  const { pool, traces } = realPool({ script: fixture('busyLoop'), limits: { silentMs: 1_500 } })
  const job = pool.run('exportRun', exportInput('a'), { ...run, attempts: 2 })
  await expect(job).rejects.toMatchObject({ code: 'worker_failed' })
  expect(traces).toHaveLength(2)
  expect(traces.every(({ pid }) => isGone(pid))).toBe(true)
})

it('replaces a worker that does not stop when asked', async () => {
  const { pool, traces } = realPool({ script: fixture('deaf'), limits: { graceMs: 300 } })
  const controller = new AbortController()
  const onStart = () => setTimeout(() => controller.abort('enough'), 100)
  const job = pool.run('exportRun', exportInput('a'), { ...run, signal: controller.signal, onStart })
  await expect(job).rejects.toBe('enough')
  expect(traces).toHaveLength(1)
  expect(isGone(traces[0]!.pid)).toBe(true)
})

it('says that no worker can be started, with its last words in the log', async () => {
  const { pool, traces, log } = realPool({ script: fixture('noStart'), limits: { starts: 2, backoffMs: 10 } })
  const job = pool.run('exportRun', exportInput('a'), run)
  await expect(job).rejects.toMatchObject({ code: 'worker_start' })
  expect(traces.map((trace) => trace.exitCode)).toEqual([3, 3])
  expect(log.join()).toContain('a fixture that cannot start')
})

it('survives a worker entry that does not exist', async () => {
  const { pool } = realPool({ script: fixture('no-such-file'), limits: { starts: 1 } })
  const job = pool.run('exportRun', exportInput('a'), run)
  await expect(job).rejects.toMatchObject({ code: 'worker_start' })
})

it('closes with a worker in a busy loop', async () => {
  const { pool, traces } = realPool({ script: fixture('busyLoop'), limits: { graceMs: 200 } })
  const job = pool.run('exportRun', exportInput('a'), run)
  const rejected = expect(job).rejects.toThrow('closed')
  await until(() => pool.lanes()[0]?.state === 'playing')
  await pool.close()
  await rejected
  expect(isGone(traces[0]!.pid)).toBe(true)
})

it('carries 5 MB of rows unharmed', async () => {
  const { pool } = realPool({ script: fixture('bigResult') })
  const input = { config: defaultConfig(), seed: '1', first: 0, count: 1, rows: 'sessions' as const }
  const { rows } = await pool.run('playChunk', input, run)
  expect(rows.map((block) => block.length)).toEqual(Array(5).fill(1_000_000))
  const wrong = rows.flatMap((block, number) =>
    [...block.keys()].filter((at) => {
      const index = number * 1_000_000 + at
      return block[at] !== ((index * 31 + (index >> 8)) & 255)
    }),
  )
  expect(wrong).toEqual([])
})

it('gives a worker the agreed environment, folder and arguments', async () => {
  process.env['FELTWORKS_TEST_SECRET'] = 'hidden'
  const cwd = await temporaryFolder()
  const { pool, traces } = realPool({ script: fixture('tellsAboutItself'), cwd })
  const failure: AppError = await pool.run('exportRun', exportInput('a'), run).then(
    () => expect.fail('it tells by failing'),
    (error: AppError) => error,
  )
  delete process.env['FELTWORKS_TEST_SECRET']
  expect(failure).toMatchObject({ name: 'AppError', code: 'not_writable' })
  expect(traces, 'an expected failure is not tried again').toHaveLength(1)
  const itself = JSON.parse(failure.detail!) as {
    env: Record<string, string>
    execArgv: string[]
    title: string
    cwd: string
  }
  expect(itself.cwd.endsWith(cwd)).toBe(true)
  expect(itself.execArgv).toEqual(['--title=Feltworks worker 1'])
  expect(itself.title).toBe('Feltworks worker 1')
  const allowed = /^(SystemRoot|TE?MP|TMPDIR|TZ|LANG|LANGUAGE|LC_ALL|LC_CTYPE|NODE_V8_COVERAGE)$/
  expect(Object.keys(itself.env).filter((name) => !allowed.test(name))).toEqual([])
})
