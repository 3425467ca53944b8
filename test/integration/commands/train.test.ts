import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { trainingRecordSchema } from '../../../src/shared/training/record.ts'
import { decodeStrategy } from '../../../src/workers/trainer/strategyFile.ts'
import { callCommand, runCommand } from '../../fixtures/runs/command.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 600_000 })

const LEDUC = { game: 'leduc', algorithm: 'es_mccfr', seed: '5', iterations: 20_000 }

async function setUp(settings: object = {}) {
  const home = await temporaryFolder()
  const config = join(home, 'training.yaml')
  const place = join(home, 'place')
  mkdirSync(place)
  writeFileSync(config, JSON.stringify({ ...LEDUC, ...settings }))
  return { home, config, place, folder: join(place, 'run') }
}

interface Answered {
  readonly merged: {
    readonly exploitability: number
    readonly nashConv: number
    readonly valuePlayer0: number
  }
  readonly instances: readonly { readonly iterationsExecuted: number; readonly exploitability: number }[]
  readonly run: { readonly state: string; readonly iterationsDone: number }
}
const errorOf = (out: string) => (JSON.parse(out) as { error: { code: string; message: string } }).error

describe('bad input', () => {
  const CASES: readonly [what: string, settings: object, args: readonly string[], says: RegExp][] = [
    ['no instances', { instances: 0 }, [], /instances/],
    ['less than no instances', { instances: -1 }, [], /instances/],
    ['one and a half instances', { instances: 1.5 }, [], /instances/],
    ['10,000 instances', { instances: 10_000 }, [], /instances/],
    ['no instances by option', {}, ['--instances', '0'], /instances.*--instances/],
    ['less than no instances by option', {}, ['--instances=-1'], /instances.*--instances/],
    ['one and a half instances by option', {}, ['--instances', '1.5'], /instances.*--instances/],
    ['10,000 instances by option', {}, ['--instances', '10000'], /instances.*--instances/],
    ['words for instances', {}, ['--instances', 'many'], /instances.*--instances/],
    ['two budgets', { timeBudgetSeconds: 5 }, [], /timeBudgetSeconds/],
    ['no budget', { iterations: undefined }, [], /iterations/],
    ['copies of one training', { algorithm: 'cfr_plus', instances: 2 }, [], /identical copies/],
    ['an unknown game', { game: 'bridge' }, [], /game/],
  ]

  it.each(CASES)('%s is refused in words, and nothing is made', async (_, settings, args, says) => {
    const { home, config, folder } = await setUp(settings)
    const { code, err } = await callCommand(['train', config, '--out', folder, ...args], { home })
    expect(code).toBe(2)
    expect(err).toMatch(says)
    expect(err).not.toMatch(/\n\s+at /)
    expect(existsSync(folder)).toBe(false)
  })

  it('two budgets as options are refused as well', async () => {
    const { home, config } = await setUp()
    const args = ['train', config, '--iterations', '5', '--time', '5']
    expect(await callCommand(args, { home })).toMatchObject({
      code: 2,
      err: expect.stringContaining('two budgets'),
    })
  })

  it('more instances than fit are refused with the number that fits', async () => {
    const { home, config, folder } = await setUp({ instances: 1_000 })
    const { code, out } = await runCommand(['train', config, '--out', folder, '--json'], { home })
    expect(code).toBe(2)
    expect(errorOf(out)).toMatchObject({ code: 'too_many_instances' })
    expect(errorOf(out).message).toMatch(/1,000 instances were asked for; .* \d+\./)
    expect(existsSync(folder)).toBe(false)
  })

  it('a folder without a training, and one that is damaged, are refused', async () => {
    const { home, folder } = await setUp()
    const none = await callCommand(['train', '--resume', folder, '--json'], { home })
    expect([none.code, errorOf(none.out).code]).toEqual([2, 'run_not_found'])
    mkdirSync(folder)
    writeFileSync(join(folder, 'run.json'), '{"schema":1')
    const damaged = await callCommand(['train', '--resume', folder, '--json'], { home })
    expect([damaged.code, errorOf(damaged.out).code]).toEqual([1, 'run_damaged'])
  })
})

describe('a training on the command line', () => {
  it('trains, evaluates the same figures, and is not trained twice', async () => {
    const { home, config, folder } = await setUp()
    const args = ['train', config, '--out', folder, '--instances', '2', '--json', '--quiet']
    const trained = await runCommand(args, { home })
    expect(trained.code).toBe(0)
    const answer = JSON.parse(trained.out) as Answered
    expect(answer.instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([10_000, 10_000])
    expect(answer.merged.nashConv).toBeCloseTo(2 * answer.merged.exploitability, 12)
    const measured = JSON.parse((await runCommand(['evaluate', folder, '--json'], { home })).out) as Answered
    expect(measured.merged).toEqual(answer.merged)
    const again = JSON.parse(
      (await runCommand(['train', '--resume', folder, '--json', '--quiet'], { home })).out,
    ) as Answered
    expect(again.merged).toEqual(answer.merged)
  })
})

/*
 * Full disks and folders that may not be written are made for real. Where that cannot be done, these tests
 * fail: one that only looked as if it had tried would be worse than none.
 */
function must(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'pipe' })
}

function mountTmpfs(folder: string, size: string): void {
  must('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  onTestFinished(() => must('umount', folder))
}

describe('a disk', () => {
  it('too small for the checkpoints is refused before anything starts', async () => {
    const { home, config, place, folder } = await setUp()
    mountTmpfs(place, '64k')
    const { code, out } = await runCommand(['train', config, '--out', folder, '--json'], { home })
    expect(code).toBe(1)
    expect(errorOf(out)).toMatchObject({
      code: 'disk_full',
      message: expect.stringContaining('checkpoints need'),
    })
  })

  it('that fills up on the way ends the training in words; what is kept goes on later', async () => {
    const { home, config, place, folder } = await setUp({
      iterations: 3_000_000,
      checkpointEveryIterations: 50_000,
    })
    mountTmpfs(place, '400k')
    // Something else takes the room once the training has begun.
    const filler = setInterval(() => {
      if (!existsSync(join(folder, 'instance_0', 'checkpoints', 'ckpt-000000100000'))) return
      clearInterval(filler)
      try {
        writeFileSync(join(place, 'filler'), Buffer.alloc(400_000))
      } catch {
        // Full, as it should be.
      }
    }, 2)
    onTestFinished(() => clearInterval(filler))
    const failed = await runCommand(['train', config, '--out', folder, '--json', '--quiet'], { home })
    expect(failed.code).toBe(1)
    expect(failed.err).not.toMatch(/ENOSPC|\n\s+at /)
    expect(failed.out + failed.err).toContain('disk is full')
    const kept = readdirSync(join(folder, 'instance_0', 'checkpoints')).filter((name) =>
      name.startsWith('ckpt-'),
    )
    expect(kept.length).toBeGreaterThan(0)
    must('mount', '-o', 'remount,size=8m', place)
    const resumed = await runCommand(['train', '--resume', folder, '--json', '--quiet'], { home })
    expect(resumed.code).toBe(0)
    expect((JSON.parse(resumed.out) as Answered).run.iterationsDone).toBe(3_000_000)
    expect(readFileSync(join(folder, 'instance_0', 'instance.log'), 'utf8')).toMatch(/Goes on after [1-9]/)
    const record = trainingRecordSchema.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')))
    expect(record.state).toBe('done')
  })

  it('that fills up with snapshots leaves whole ones and says so', async () => {
    const { home, config, place, folder } = await setUp({
      iterations: 1_000_000,
      checkpointEveryIterations: 250_000,
      snapshotEveryIterations: 5_000,
      snapshotsKept: 150,
    })
    mountTmpfs(place, '4m')
    const snapshots = join(folder, 'instance_0', 'snapshots')
    const filler = setInterval(() => {
      if (!existsSync(snapshots) || readdirSync(snapshots).length < 3) return
      clearInterval(filler)
      try {
        writeFileSync(join(place, 'filler'), Buffer.alloc(4_000_000))
      } catch {
        // Full, as it should be.
      }
    }, 2)
    onTestFinished(() => clearInterval(filler))
    const failed = await runCommand(['train', config, '--out', folder, '--json', '--quiet'], { home })
    expect(failed.code).toBe(1)
    expect(failed.out + failed.err).toContain('disk is full')
    const left = readdirSync(snapshots)
    expect(left.length).toBeGreaterThanOrEqual(3)
    // Nothing half-written, not even under another name.
    for (const name of left) decodeStrategy(readFileSync(join(snapshots, name)))
    must('mount', '-o', 'remount,size=16m', place)
    const resumed = await runCommand(['train', '--resume', folder, '--json', '--quiet'], { home })
    expect(resumed.code).toBe(0)
    expect(readdirSync(snapshots)).toHaveLength(150)
    const file = join(snapshots, 'policy-000001000000.fwstrategy')
    const measured = JSON.parse((await runCommand(['evaluate', file, '--json'], { home })).out) as object
    expect(JSON.stringify(measured)).toContain(
      String((JSON.parse(resumed.out) as Answered).merged.exploitability),
    )
  })

  it('that is read-only, or a folder that may not be written, is refused', async () => {
    const { home, config, place, folder } = await setUp()
    mountTmpfs(place, '1m')
    must('mount', '-o', 'remount,ro', place)
    const { code, out } = await runCommand(['train', config, '--out', folder, '--json'], { home })
    expect([code, errorOf(out).code]).toEqual([1, 'not_writable'])
    const sealed = join(home, 'sealed')
    mkdirSync(sealed)
    chmodSync(sealed, 0o500)
    must('chattr', '+i', sealed)
    onTestFinished(() => must('chattr', '-i', sealed))
    const other = await runCommand(['train', config, '--out', join(sealed, 'run'), '--json'], { home })
    expect([other.code, errorOf(other.out).code]).toEqual([1, 'not_writable'])
  })
})

describe('training further', () => {
  it('goes on beyond the budget to the bits of the larger one, and refuses a smaller one in words', async () => {
    const { home, config, place, folder } = await setUp({ instances: 2 })
    const straight = join(place, 'straight')
    await runCommand(['train', config, '--out', straight, '--iterations', '50000', '--quiet'], { home })
    await runCommand(['train', config, '--out', folder, '--quiet'], { home })

    const smaller = ['train', '--resume', folder, '--iterations', '10', '--json']
    const refused = await runCommand(smaller, { home })
    expect(refused.code).toBe(2)
    expect(errorOf(refused.out).message).toMatch(/at least 20,000/)
    const nonsense = await callCommand(['train', '--resume', folder, '--iterations', 'many'], { home })
    expect(nonsense).toMatchObject({ code: 2, err: expect.stringMatching(/iterations.*--iterations/) })
    const other = await callCommand(['train', '--resume', folder, '--instances', '3'], { home })
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('cannot change') })

    const more = ['train', '--resume', folder, '--iterations', '50000', '--json']
    const answer = await runCommand(more, { home })
    expect(answer.code).toBe(0)
    const { instances, run } = JSON.parse(answer.out) as Answered
    expect(run).toMatchObject({ state: 'done', iterationsDone: 50_000 })
    expect(instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([25_000, 25_000])
    const file = (run: string) => readFileSync(join(run, 'merged', 'strategy.bin'))
    expect(file(folder).equals(file(straight))).toBe(true)
  })
})
