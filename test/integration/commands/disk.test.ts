import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runRecordSchema } from '../../../src/shared/results/run.ts'
import { runCommand, sessionsInJournal, startCommand, waitUntil } from '../../fixtures/runs/command.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 600_000 })

const SESSIONS = 200_000
const YAML = `
simulation: { num_sessions: ${SESSIONS}, hands_per_session: 30, random_seed: 3, workers: 2 }
bankroll: { stop_conditions: { win_limit: 50, loss_limit: 50 } }
`

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

async function setUp() {
  const home = await temporaryFolder()
  const config = join(home, 'run.yaml')
  const place = join(home, 'place')
  await writeFile(config, YAML)
  await mkdir(place)
  const run = (...args: string[]) => runCommand([...args, '--json', '--quiet'], { home })
  return { home, config, place, folder: join(place, 'run'), run }
}

async function expectedSummary({ config, home, run }: Awaited<ReturnType<typeof setUp>>) {
  expect((await run('simulate', config, '--out', join(home, 'expected'))).code).toBe(0)
  return readFile(join(home, 'expected', 'summary.json'), 'utf8')
}

const errorOf = (out: string) =>
  (JSON.parse(out) as { error: { code: string; message: string; hint: string } }).error

describe('a full disk', () => {
  it('ends the run in friendly words; what is finished is kept and played no second time', async () => {
    const space = await setUp()
    const { config, place, folder, run } = space
    mountTmpfs(place, '3m')
    const failed = await run('simulate', config, '--out', folder, '--rows', 'sessions')
    expect(failed.code).toBe(1)
    expect(errorOf(failed.out)).toMatchObject({ code: 'disk_full' })
    expect(failed.err).toContain('The disk is full. Everything finished so far is kept.')
    expect(failed.err).not.toMatch(/ENOSPC|\n\s+at /)
    const kept = sessionsInJournal(folder)
    expect(kept).toBeGreaterThan(0)
    const record = runRecordSchema.parse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')))
    expect(['failed', 'running']).toContain(record.state)

    // Still full: nothing more happens, nothing is lost.
    expect(errorOf((await run('simulate', '--resume', folder)).out)).toMatchObject({ code: 'disk_full' })
    must('mount', '-o', 'remount,size=64m', place)
    const resumed = await run('simulate', '--resume', folder)
    expect(resumed.code).toBe(0)
    const { sessionsPlayed } = (JSON.parse(resumed.out) as { run: { sessionsPlayed: number } }).run
    expect(sessionsPlayed).toBeLessThanOrEqual(SESSIONS - kept)
    expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe(await expectedSummary(space))
  })

  it('without room for a single file says so, too', async () => {
    const { config, place, folder, run } = await setUp()
    mountTmpfs(place, '16k')
    await writeFile(join(place, 'filler'), Buffer.alloc(64_000)).catch(() => {})
    const failed = await run('simulate', config, '--out', folder)
    expect(failed.code).toBe(1)
    expect(errorOf(failed.out).code).toBe('disk_full')
  })
})

describe('a folder that may not be written', () => {
  it('is refused before anything is played', async () => {
    const { config, place, folder, run } = await setUp()
    must('chattr', '+i', place)
    onTestFinished(() => must('chattr', '-i', place))
    const failed = await run('simulate', config, '--out', folder)
    expect(failed.code).toBe(1)
    expect(errorOf(failed.out)).toMatchObject({
      code: 'not_writable',
      hint: expect.stringContaining('another folder'),
    })
    expect(await readdir(place)).toEqual([])
  })

  it('on a read-only disk is refused as well', async () => {
    const { config, place, folder, run } = await setUp()
    mountTmpfs(place, '1m')
    must('mount', '-o', 'remount,ro', place)
    const failed = await run('simulate', config, '--out', folder)
    expect(failed.code).toBe(1)
    expect(errorOf(failed.out).code).toBe('not_writable')
  })

  it('while a run goes on, costs no finished work', async () => {
    const space = await setUp()
    const { config, home, folder, run } = space
    const command = startCommand(['simulate', config, '--out', folder, '--json', '--quiet'], { home })
    await waitUntil(() => sessionsInJournal(folder) > 0, 'a chunk is done')
    must('chattr', '+i', folder)
    let immutable = true
    const release = () => {
      if (immutable) must('chattr', '-i', folder)
      immutable = false
    }
    onTestFinished(release)
    const failed = await command.finished
    expect(failed.code).toBe(1)
    expect(errorOf(failed.out).code).toBe('not_writable')
    const kept = sessionsInJournal(folder)
    release()
    const resumed = await run('simulate', '--resume', folder)
    expect(resumed.code).toBe(0)
    const { sessionsPlayed } = (JSON.parse(resumed.out) as { run: { sessionsPlayed: number } }).run
    expect(sessionsPlayed).toBe(SESSIONS - kept)
    expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe(await expectedSummary(space))
  })
})
