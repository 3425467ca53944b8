import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readTrainingRecord } from '../../../src/main/trainings/folder.ts'
import { sourceOf } from '../../../src/main/trainings/source.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Evaluation } from '../../../src/shared/training/results.ts'
import { STRATEGY_FORMATS, type StrategyFormat } from '../../../src/shared/training/strategy.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { create, leduc, places, temporaryFolder, work } from './support.ts'

vi.setConfig({ testTimeout: 120_000 })

const pool = localPool()

const DRAFTS = {
  kuhn: { game: 'kuhn', algorithm: 'cfr_plus', iterations: 50, seed: '3' },
  leduc: leduc({ instances: 2, iterations: 3_000 }),
  push_fold: { game: 'push_fold', algorithm: 'cfr_plus', iterations: 3, seed: '3' },
} as const
type Trained = keyof typeof DRAFTS

interface Exported {
  readonly evaluation: Evaluation
  readonly files: Record<StrategyFormat, Buffer>
}

const made = new Map<Trained, Promise<Exported>>()

/** A game trained for a moment, once for all tests, and what it learned in every format. */
function exported(game: Trained): Promise<Exported> {
  const known = made.get(game) ?? exportAll(DRAFTS[game])
  made.set(game, known)
  return known
}

async function exportAll(draft: object): Promise<Exported> {
  const folder = await create(pool, draft)
  const { ending } = await work(pool, folder)
  const record = await readTrainingRecord(folder)
  const files = {} as Record<StrategyFormat, Buffer>
  for (const format of STRATEGY_FORMATS) {
    const target = join(folder, `strategy.${format}`)
    const input = { ...sourceOf(record, folder, places), source: 'merged' as const, target, format }
    await pool.run('exportStrategy', input, { priority: 'interactive' })
    files[format] = readFileSync(target)
  }
  return { evaluation: ending.evaluation!, files }
}

function evaluate(bytes: Uint8Array) {
  const file = join(temporaryFolder(), 'strategy')
  writeFileSync(file, bytes)
  return pool.run('evaluateStrategy', { file, resources: places.resources }, { priority: 'interactive' })
}

/** The code of an expected failure; anything else is a crash. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await evaluate(bytes)
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

test.each(
  (Object.keys(DRAFTS) as Trained[]).flatMap((game) =>
    STRATEGY_FORMATS.map((format) => [game, format] as const),
  ),
)('a strategy of %s exported as %s loads back with every bit', async (game, format) => {
  const { evaluation, files } = await exported(game)
  expect((await evaluate(files[format])).exact).toEqual(evaluation.merged.exact)
})

test('the checkpoint of an instance is measured where it lies, and nowhere else', async () => {
  const folder = await create(pool, DRAFTS.leduc)
  const { ending } = await work(pool, folder)
  const checkpoints = join(folder, 'instance_1', 'checkpoints')
  const newest = readdirSync(checkpoints).toSorted().at(-1)!
  const measure = (file: string) =>
    pool.run('evaluateStrategy', { file, resources: places.resources }, { priority: 'interactive' })
  expect((await measure(join(checkpoints, newest))).exact).toEqual(ending.evaluation!.instances[1]!.exact)
  const alone = join(temporaryFolder(), newest)
  cpSync(join(checkpoints, newest), alone, { recursive: true })
  await expect(measure(alone)).rejects.toMatchObject({ code: 'strategy_unreadable' })
  writeFileSync(join(checkpoints, newest, 'strategy.bin'), 'torn')
  await expect(measure(join(checkpoints, newest))).rejects.toMatchObject({ code: 'run_damaged' })
})

test('a CSV file is a plain table whose rows are all alike', async () => {
  const lines = (await exported('kuhn')).files.csv.toString('utf8').trimEnd().split('\n')
  expect(lines[0]).toBe('player,infoset,action,probability')
  // 12 information sets of two actions, the header, and the row that names the game.
  expect(lines).toHaveLength(12 * 2 + 2)
  for (const line of lines.slice(0, -1)) expect(line.split(',')).toHaveLength(4)
  expect(lines.at(-1)).toMatch(/^#,,".*",$/)
})

describe('a strategy file that is not whole', () => {
  test.each(STRATEGY_FORMATS)('cut off anywhere, as %s, is refused', async (format) => {
    const bytes = (await exported('leduc')).files[format]
    for (const length of [0, 1, 7, 8, 15, 47, 48, 100, bytes.length >> 1, bytes.length - 3])
      expect(await refusal(bytes.subarray(0, length))).toBe('strategy_unreadable')
  })

  test('with any bit flipped, as a compact file, is refused', async () => {
    const bytes = (await exported('leduc')).files.binary
    const step = Math.floor(bytes.length / 150)
    for (let at = 0; at < bytes.length; at += at < 120 ? 1 : step) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 1 << (at % 8)
      expect(await refusal(flipped), `byte ${at}`).toBe('strategy_unreadable')
    }
  })

  test.each(['json', 'csv'] as const)('with a character changed, as %s, breaks nothing', async (format) => {
    const bytes = (await exported('leduc')).files[format]
    for (let at = 0; at < bytes.length; at += Math.floor(bytes.length / 120)) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1 << (at % 7)
      // A digit far behind the point may change and leave a strategy.
      expect(['accepted', 'strategy_unreadable']).toContain(await refusal(changed))
    }
  })
})

describe('a forged strategy file', () => {
  const textOf = async (game: Trained, format: 'json' | 'csv') =>
    (await exported(game)).files[format].toString('utf8')

  test('of another game is refused', async () => {
    const leducText = await textOf('leduc', 'json')
    const hashOf = (text: string) => (JSON.parse(text) as { gameHash: string }).gameHash
    const forged = leducText.replace(hashOf(leducText), hashOf(await textOf('kuhn', 'json')))
    expect(await refusal(Buffer.from(forged))).toBe('strategy_unreadable')
    const csv = await textOf('leduc', 'csv')
    const renamed = csv.replace('""config"":{', '""config"":{""x"":1,')
    expect(renamed).not.toBe(csv)
    expect(await refusal(Buffer.from(renamed))).toBe('strategy_unreadable')
  })

  const FORGERIES: readonly [what: string, pattern: RegExp, replacement: string][] = [
    ['a chance beyond 1', /"call":[\d.e-]+/, '"call":1e308'],
    ['a negative chance', /"call":[\d.e-]+/, '"call":-1'],
    ['chances that do not add up', /"call":[\d.e-]+/, '"call":0.123'],
    ['an unknown action', /"call":/, '"dance":'],
    ['a prototype for an action', /"call":/, '"__proto__":'],
    ['an information set missing', /\{"player".*\},\n/, ''],
    ['an information set twice', /(\{"player":.*\},\n)/, '$1$1'],
    [
      'rules of absurd size',
      /"game":"leduc",/,
      '"game":"leduc","leduc":{"ranks":2000000000,"suits":2,"raises":2},',
    ],
    [
      'a game too large to unfold',
      /"game":"leduc",/,
      '"game":"leduc","leduc":{"ranks":13,"suits":4,"raises":8},',
    ],
  ]

  test.each(FORGERIES)('with %s is refused', async (_, pattern, replacement) => {
    const text = await textOf('leduc', 'json')
    const forged = text.replace(pattern, replacement)
    expect(forged).not.toBe(text)
    expect(['strategy_unreadable', 'config_invalid']).toContain(await refusal(Buffer.from(forged)))
  })

  test('that claims more values than it has bytes is refused', async () => {
    const bytes = Buffer.from((await exported('leduc')).files.binary)
    bytes.writeUInt32LE(0xffff_ffff, 12)
    expect(await refusal(bytes)).toBe('strategy_unreadable')
  })
})
