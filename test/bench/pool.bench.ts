/**
 * Hands per second of the whole command with one worker and with two, against the plain loop, by wall clock as the
 * difference of two run lengths (start-up and table building cancel): `node test/bench/pool.bench.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { STANDARD_MAIN_PAYOUTS } from '../../src/engine/letitride/paytables.ts'
import { compileStrategy } from '../../src/engine/letitride/strategies/compile.ts'
import { plainLoop } from './plainLoop.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CLI = join(ROOT, 'out', 'cli', 'index.js')
const CONFIG = join(ROOT, 'configs', 'classic-session.yaml')
const SESSIONS = { short: 100_000, long: 600_000 }
const HANDS = { short: 5_000_000, long: 30_000_000 }
const ROUNDS = 3

interface Timed {
  readonly seconds: number
  readonly hands: number
}

function timed(work: () => number): Timed {
  const start = performance.now()
  const hands = work()
  return { seconds: (performance.now() - start) / 1000, hands }
}

function simulate(sessions: number, workers: number): Timed {
  const folder = mkdtempSync(join(tmpdir(), 'feltworks-bench-'))
  const args = ['--sessions', `${sessions}`, '--workers', `${workers}`, '--seed', '1', '--rows', 'none']
  try {
    return timed(() => {
      const command = [CLI, 'simulate', CONFIG, ...args, '--out', join(folder, 'run'), '--quiet', '--json']
      const { summary } = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as {
        summary: { hands: number }
      }
      return summary.hands
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tables = compileStrategy({ strategy: 'basic', mainPayouts: STANDARD_MAIN_PAYOUTS })
const plain = (hands: number): Timed =>
  timed(() => {
    if (!Number.isFinite(plainLoop(hands, tables))) throw new Error('not a number')
    return hands
  })

/** Hands per second between a short and a long run of the same work. */
function rate(short: Timed, long: Timed): number {
  return (long.hands - short.hands) / (long.seconds - short.seconds)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const rows = Array.from({ length: ROUNDS }, () => ({
  plain: rate(plain(HANDS.short), plain(HANDS.long)),
  one: rate(simulate(SESSIONS.short, 1), simulate(SESSIONS.long, 1)),
  two: rate(simulate(SESSIONS.short, 2), simulate(SESSIONS.long, 2)),
}))
const show = (name: string, pick: (row: (typeof rows)[number]) => number, note: string) =>
  console.log(
    `${name.padEnd(24)} ${(median(rows.map(pick)) / 1e6).toFixed(2).padStart(6)} M hands/s   ${note}`,
  )

show('plain loop, one process', (row) => row.plain, '')
show(
  'simulate --workers 1',
  (row) => row.one,
  `${median(rows.map((row) => row.one / row.plain)).toFixed(2)} of the plain loop`,
)
show(
  'simulate --workers 2',
  (row) => row.two,
  `${median(rows.map((row) => row.two / row.one)).toFixed(2)} of one worker`,
)
