import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import {
  readTrainingRecord,
  tryInstanceProgress,
  writeTrainingRecord,
} from '../../../src/main/trainings/folder.ts'
import { sourceOf } from '../../../src/main/trainings/source.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { holdemFacts } from '../../../src/workers/trainer/game.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { checkpointsOf } from './checkpoints.ts'
import { create, leduc, places, temporaryFolder, work } from './support.ts'

vi.setConfig({ testTimeout: 120_000 })

const pool = localPool()

/** Three checkpoints of each of two instances of Kuhn poker: the smallest files there are. */
async function trained() {
  const folder = await create(pool, {
    ...leduc({ instances: 2, iterations: 6_000, checkpointEveryIterations: 1_000 }),
    game: 'kuhn',
  })
  await work(pool, folder)
  return { folder, record: await readTrainingRecord(folder) }
}

/** Offsets all over a file: every one of a short file. */
function offsets(length: number): number[] {
  const step = Math.max(1, Math.floor(length / 400))
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step)
}

describe('a checkpoint with any byte changed', () => {
  test.each(['regrets.bin', 'strategy.bin', 'manifest.json'])(
    'in %s is passed over or refused, and breaks nothing',
    async (name) => {
      const { folder, record } = await trained()
      const path = join(checkpointsOf(folder, 0), 'ckpt-000000003000', name)
      const good = readFileSync(path)
      const outcomes = { damaged: 0, incompatible: 0, unharmed: 0 }
      for (const at of offsets(good.length)) {
        const bytes = Buffer.from(good)
        bytes[at]! ^= 1 << (at % 8)
        writeFileSync(path, bytes)
        const input = sourceOf(record, folder, places)
        const { instances } = await pool.run('inspectTraining', input, { priority: 'interactive' })
        const [first] = instances
        if (first!.damaged === 1) {
          outcomes.damaged += 1
          // What is gone on from is the checkpoint before.
          expect(first!.checkpoints.at(-1)!.iterations).toBe(2_000)
        } else if (first!.incompatible !== null) outcomes.incompatible += 1
        else outcomes.unharmed += 1
        expect(instances[1]!.checkpoints).toHaveLength(3)
      }
      // A table is protected by its hash to the last bit. Of the manifest some fields tell people something
      // and decide nothing, such as the time trained.
      if (name !== 'manifest.json') expect(outcomes).toMatchObject({ incompatible: 0, unharmed: 0 })
      expect(outcomes.damaged).toBeGreaterThan(0)
    },
  )

  test('cut off or of absurd size, it is passed over as well', async () => {
    const { folder, record } = await trained()
    const own = join(checkpointsOf(folder, 0), 'ckpt-000000003000')
    const regrets = readFileSync(join(own, 'regrets.bin'))
    const huge = Buffer.from(regrets)
    huge.writeBigUInt64LE(2n ** 60n, 16)
    const manifest = JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8')) as {
      files: Record<string, { bytes: number; sha256: string }>
    }
    const described = (bytes: Buffer) => ({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    for (const bytes of [Buffer.alloc(0), regrets.subarray(0, 63), regrets.subarray(0, 100), huge]) {
      writeFileSync(join(own, 'regrets.bin'), bytes)
      // A forger gets the hashes right.
      const files = { ...manifest.files, 'regrets.bin': described(bytes) }
      writeFileSync(join(own, 'manifest.json'), JSON.stringify({ ...manifest, files }))
      const { instances } = await pool.run('inspectTraining', sourceOf(record, folder, places), {
        priority: 'interactive',
      })
      expect(instances[0]).toMatchObject({ damaged: 1 })
    }
    const { ending, progress } = await work(pool, folder)
    expect(ending.state).toBe('done')
    expect(progress.iterationsDone).toBe(6_000)
  })
})

test('a progress file with any byte changed is read or ignored, never more', async () => {
  const { folder, record } = await trained()
  const path = join(folder, 'instance_0', 'progress.json')
  const good = readFileSync(path)
  for (const at of offsets(good.length)) {
    const bytes = Buffer.from(good)
    bytes[at]! ^= 1 << (at % 8)
    writeFileSync(path, bytes)
    const read = await tryInstanceProgress(folder, 0, record.id)
    if (read !== null) expect(read.instanceId).toBe(0)
  }
  for (const text of ['', '{', 'null', '[]', '{"schema":2}', ' '.repeat(200_000)]) {
    writeFileSync(path, text)
    expect(await tryInstanceProgress(folder, 0, record.id)).toBeNull()
  }
  writeFileSync(path, good)
  expect(await tryInstanceProgress(folder, 0, 'another')).toBeNull()
  expect((await work(pool, folder)).ending.state).toBe('done')
})

test('a checkpoint of another game, algorithm or number of instances is refused with the reason', async () => {
  const { folder, record } = await trained()
  const changes: [change: object, reason: RegExp][] = [
    [{ game: { ...record.game, hash: 'a'.repeat(64) } }, /another game/],
    [{ config: { ...record.config, algorithm: 'os_mccfr' } }, /another algorithm/],
    [{ config: { ...record.config, instances: 3 } }, /2 instances, not 3/],
    [{ seed: '12' }, /another seed/],
  ]
  for (const [change, reason] of changes) {
    await writeTrainingRecord(folder, { ...record, ...change })
    await expect(work(pool, folder)).rejects.toThrow(reason)
    // Nothing was trained and nothing is gone.
    expect(readdirSync(checkpointsOf(folder, 0))).toHaveLength(3)
  }
})

test('instances with the same strategy to the last bit are flagged', async () => {
  const { folder, record } = await trained()
  const [one, other] = [0, 1].map((instance) => join(checkpointsOf(folder, instance), 'ckpt-000000003000'))
  rmSync(other!, { recursive: true })
  cpSync(one!, other!, { recursive: true })
  const path = join(other!, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...manifest, instance: 1 }))
  const input = { ...sourceOf(record, folder, places), write: false, holdemPairs: 2, statuses: null }
  const { identical } = await pool.run('evaluateTraining', input, { priority: 'interactive' })
  expect(identical).toBe(true)
})

describe('the card buckets of a training', () => {
  async function holdemTraining() {
    const folder = await create(pool, leduc({ iterations: 10 }))
    const record = await readTrainingRecord(folder)
    const abstractions = temporaryFolder()
    const buckets = Buffer.from('the buckets that the training began with')
    const hash = createHash('sha256').update(buckets).digest('hex')
    const config = { ...record.config, game: 'hulhe' as const }
    const game = holdemFacts(config, [24, 80, 80, 64])
    await writeTrainingRecord(folder, { ...record, config, game, abstractionHash: hash })
    const own = join(abstractions, hash)
    mkdirSync(own)
    return { folder, abstractions, file: join(own, 'buckets.bin'), buckets }
  }

  test('that have changed refuse it, and nothing is trained', async () => {
    const { folder, abstractions, file, buckets } = await holdemTraining()
    buckets[3]! ^= 1
    writeFileSync(file, buckets)
    const { ending } = await work(pool, folder, undefined, { ...places, abstractions })
    expect(ending.state).toBe('failed')
    expect(ending.error).toMatchObject({ code: 'abstraction_changed' })
    expect(readdirSync(join(folder, 'instance_0', 'checkpoints'))).toEqual([])
  })

  test('that are gone refuse it with words, not with a crash', async () => {
    const { folder, abstractions } = await holdemTraining()
    const { ending } = await work(pool, folder, undefined, { ...places, abstractions })
    expect(ending.state).toBe('failed')
    expect(ending.error).toBeInstanceOf(AppError)
  })
})
