import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  isRunning,
  type RunningCommand,
  runCommand,
  sessionsInJournal,
  startCommand,
  waitUntil,
  workersOf,
} from '../../fixtures/runs/command.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

// Nothing here is about time; a busy machine takes as long as it takes.
vi.setConfig({ testTimeout: 600_000 })

/** A few seconds of work for two workers, in many chunks. */
const SESSIONS = 300_000
const YAML = `
simulation: { num_sessions: ${SESSIONS}, hands_per_session: 100, random_seed: 5, workers: 2 }
bankroll: { stop_conditions: { win_limit: 100, loss_limit: 100 } }
`

async function setUp() {
  const home = await temporaryFolder()
  const config = join(home, 'run.yaml')
  const folder = join(home, 'run')
  await writeFile(config, YAML)
  const start = () => startCommand(['simulate', config, '--out', folder, '--json', '--quiet'], { home })
  const resume = () => runCommand(['simulate', '--resume', folder, '--json', '--quiet'], { home })
  return { home, config, folder, start, resume }
}

/** The bytes of a run that nothing disturbed, played once for all tests. */
let reference: Promise<string> | null = null
function undisturbed(): Promise<string> {
  reference ??= playUndisturbed()
  return reference
}

async function playUndisturbed(): Promise<string> {
  const { folder, start } = await setUp()
  expect((await start().finished).code).toBe(0)
  return readFile(join(folder, 'summary.json'), 'utf8')
}

/** Waits for the middle of a run: at least one chunk is done and at least a quarter is not. */
async function inTheMiddle(folder: string, command: RunningCommand): Promise<number> {
  await waitUntil(() => {
    expect(command.child.exitCode).toBeNull()
    return sessionsInJournal(folder) > 0
  }, 'a chunk is done')
  const done = sessionsInJournal(folder)
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThanOrEqual(SESSIONS * 0.75)
  return done
}

async function killAll(command: RunningCommand) {
  const workers = workersOf(command.pid)
  expect(workers.length).toBeGreaterThan(0)
  process.kill(command.pid, 'SIGKILL')
  await command.finished
  await waitUntil(() => ![command.pid, ...workers].some(isRunning), 'no process is left over')
}

interface Resumed {
  readonly run: { readonly sessionsPlayed: number; readonly state: string; readonly sessionsDone: number }
}

describe('a run', () => {
  it('is the same when a worker is killed', async () => {
    const { folder, start } = await setUp()
    const command = start()
    await inTheMiddle(folder, command)
    const [worker] = workersOf(command.pid)
    process.kill(worker!, 'SIGKILL')
    const { code, out } = await command.finished
    expect(code).toBe(0)
    expect((JSON.parse(out) as Resumed).run.sessionsPlayed).toBe(SESSIONS)
    expect(isRunning(worker!)).toBe(false)
    expect(await readFile(join(folder, 'run.log'), 'utf8')).toContain('is played again')
    expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe(await undisturbed())
  })

  it('goes on after the whole command was killed, with the missing sessions only', async () => {
    const { folder, start, resume } = await setUp()
    const command = start()
    await inTheMiddle(folder, command)
    await killAll(command)
    const kept = sessionsInJournal(folder)
    const { code, out } = await resume()
    expect(code).toBe(0)
    expect((JSON.parse(out) as Resumed).run).toMatchObject({ sessionsPlayed: SESSIONS - kept, state: 'done' })
    expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe(await undisturbed())
    const again = JSON.parse((await resume()).out) as Resumed
    expect(again.run.sessionsPlayed).toBe(0)
  })

  it('keeps what is finished on Ctrl+C and exits with 130', async () => {
    const { folder, start, resume } = await setUp()
    const command = start()
    await inTheMiddle(folder, command)
    const workers = workersOf(command.pid)
    // A terminal sends the signal to every process of the group.
    for (const pid of [command.pid, ...workers]) process.kill(pid, 'SIGINT')
    const { code, out } = await command.finished
    expect(code).toBe(130)
    const { run } = JSON.parse(out) as Resumed
    expect(run.state).toBe('interrupted')
    expect(run.sessionsDone).toBe(sessionsInJournal(folder))
    expect([command.pid, ...workers].some(isRunning)).toBe(false)
    const resumed = JSON.parse((await resume()).out) as Resumed
    expect(resumed.run.sessionsPlayed).toBe(SESSIONS - run.sessionsDone)
    expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe(await undisturbed())
  })

  it('cannot be played by two commands at once', async () => {
    const { folder, start, resume } = await setUp()
    const command = start()
    await inTheMiddle(folder, command)
    const second = await resume()
    expect(second.code).toBe(1)
    expect(JSON.parse(second.out)).toMatchObject({ error: { code: 'folder_in_use' } })
    await killAll(command)
  })
})

describe('a run that keeps every hand', () => {
  const HANDS = ['--sessions', '20000', '--rows', 'hands', '--format', 'csv']

  it('exports the same bytes after the whole command was killed, and with another number of workers', async () => {
    const { home, config, folder } = await setUp()
    const args = ['simulate', config, ...HANDS, '--json', '--quiet', '--out']
    const alone = join(home, 'alone')
    expect((await runCommand([...args, alone, '--workers', '1'], { home })).code).toBe(0)

    const command = startCommand([...args, folder], { home })
    await waitUntil(() => sessionsInJournal(folder) > 0, 'a chunk is done')
    await killAll(command)
    const kept = sessionsInJournal(folder)
    expect(kept).toBeLessThan(20_000)
    const again = await runCommand(['simulate', '--resume', folder, '--format', 'csv', '--json', '--quiet'], {
      home,
    })
    expect(again.code).toBe(0)
    expect((JSON.parse(again.out) as Resumed).run.sessionsPlayed).toBe(20_000 - kept)
    for (const name of ['hands.csv', 'sessions.csv', 'summary.json']) {
      const [one, other] = await Promise.all([alone, folder].map((each) => readFile(join(each, name))))
      expect(one!.equals(other!), name).toBe(true)
    }
  })
})

describe('a journal that was damaged while nobody played', () => {
  const damage: [what: string, how: (path: string) => Promise<void>][] = [
    [
      'cut off in the middle of its last record',
      async (path) => truncate(path, (await readFile(path)).length - 40),
    ],
    [
      'with one bit flipped in its last record',
      async (path) => {
        const bytes = await readFile(path)
        bytes[bytes.length - 60]! ^= 4
        await writeFile(path, bytes)
      },
    ],
    ['emptied', (path) => truncate(path, 0)],
  ]

  it.each(damage)('%s: the log names it, and only what is missing is played', async (what, how) => {
    const { folder, start, resume } = await setUp()
    const command = start()
    await inTheMiddle(folder, command)
    await killAll(command)
    const path = join(folder, 'journal')
    const before = sessionsInJournal(folder)
    await how(path)
    const { code, out } = await resume()
    expect(code).toBe(0)
    const { sessionsPlayed } = (JSON.parse(out) as Resumed).run
    expect(sessionsPlayed).toBeGreaterThan(SESSIONS - before)
    expect(sessionsPlayed).toBeLessThanOrEqual(SESSIONS)
    if (what !== 'emptied') {
      expect(await readFile(join(folder, 'run.log'), 'utf8')).toContain('journal is damaged')
    }
    expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe(await undisturbed())
  })
})
