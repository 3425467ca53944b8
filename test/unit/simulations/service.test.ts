import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFeature } from '../../../src/shared/api/library.ts'
import { type SessionRowView, simulationsFeature } from '../../../src/shared/api/simulations.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { openWorkspace, type Workspace } from '../../fixtures/runs/workspace.ts'

/** A run long enough to be caught in the middle, whose chunks a test lets through one by one. */
const long = { num_sessions: 20_000 }

/** Holds every chunk back until the test lets it go. */
function gate() {
  const waiting: (() => void)[] = []
  let open = false
  return {
    before: (name: string) =>
      name !== 'playChunk' || open ? undefined : new Promise<void>((resolve) => void waiting.push(resolve)),
    async letThrough(chunks: number) {
      for (let i = 0; i < chunks; ) {
        const next = waiting.shift()
        if (next === undefined) await new Promise((resolve) => setTimeout(resolve, 2))
        else {
          next()
          i += 1
        }
      }
    },
    open() {
      open = true
      for (const resolve of waiting.splice(0)) resolve()
    },
  }
}

async function start({ simulations }: Workspace, simulation = {}, rows: 'none' | 'sessions' = 'sessions') {
  const { id } = await simulations.start({ draft: smallConfig(simulation) as never, name: 'A run', rows })
  return id
}

async function summaryOf({ library }: Workspace, id: string) {
  return readFile(join(library.folderOf(id), 'summary.json'), 'utf8')
}

describe('a run', () => {
  it('is played to its end, and its results fit the contract', async () => {
    const space = await openWorkspace(localPool())
    const id = await start(space)
    const record = await space.until(id, 'done')
    expect(record).toMatchObject({ sessionsDone: 2000, seed: '7', workers: 2, error: null })
    const { simulations, library } = space
    const results = simulationsFeature.results.output.parse(await simulations.results({ id }))
    expect(results.summary.figures.sessions).toBe(2000)
    expect(results.theory.categories['royal_flush']).toBeCloseTo(4 / 2_598_960, 12)
    const page = simulationsFeature.sessions.output.parse(
      await simulations.sessions({ id, offset: 1990, limit: 50 }),
    )
    expect(page.total).toBe(2000)
    expect(page.rows.map((row) => row.session)).toEqual([
      1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999,
    ])
    const last = space.progress.at(-1)!
    simulationsFeature.progressed.payload.parse(last)
    expect(last).toMatchObject({ id, state: 'done', sessionsDone: 2000, handsPerSecond: 0, etaSeconds: null })
    libraryFeature.list.output.parse(await space.runs.list(undefined))
    expect((await readdir(library.folderOf(id))).sort()).toEqual([
      'rows.bin',
      'rows.idx',
      'run.json',
      'run.log',
      'summary.json',
    ])
    await expect.poll(() => space.ended.map((each) => each.state)).toEqual(['done'])
    expect((await simulations.log({ id })).text).toContain('Done')
  })

  it('agrees with its own rows', async () => {
    const space = await openWorkspace(localPool())
    const id = await start(space)
    await space.until(id, 'done')
    const { figures } = (await space.simulations.results({ id })).summary
    const rows: SessionRowView[] = []
    for (let offset = 0; offset < 2000; offset += 500) {
      rows.push(...(await space.simulations.sessions({ id, offset, limit: 500 })).rows)
    }
    const mean = (value: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + value(row), 0) / rows.length
    expect(mean((row) => (row.outcome === 'win' ? 1 : 0))).toBe(figures.winRate)
    expect(mean((row) => row.profit)).toBeCloseTo(figures.meanProfit!, 9)
    expect(mean((row) => row.hands)).toBeCloseTo(figures.meanHands!, 9)
    expect(mean((row) => row.maxDrawdown)).toBeCloseTo(figures.meanMaxDrawdown!, 9)
  })

  it('gives the same bytes with a pause in between, and after its program ended', async () => {
    const plain = await openWorkspace(localPool())
    const first = await start(plain, long)
    await plain.until(first, 'done')

    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const id = await start(space, long)
    await held.letThrough(3)
    const pausing = space.simulations.pause({ id })
    held.open()
    await pausing
    const paused = await space.until(id, 'paused')
    expect(paused.sessionsDone).toBeGreaterThan(0)
    expect(paused.sessionsDone).toBeLessThan(20_000)
    expect((await space.simulations.progress({ id }))?.sessionsDone).toBe(paused.sessionsDone)

    // The next program finds it where it was left.
    const pool = localPool()
    const later = await openWorkspace(pool, space.folder.path)
    const seen = simulationsFeature.progress.output.parse(await later.simulations.progress({ id }))
    expect(seen).toMatchObject({ state: 'paused', sessionsDone: paused.sessionsDone })
    await later.simulations.resume({ id })
    await later.until(id, 'done')
    expect(pool.played.reduce((sum, chunk) => sum + chunk.count, 0)).toBe(20_000 - paused.sessionsDone)
    expect(await summaryOf(later, id)).toBe(await summaryOf(plain, first))
    const rows = (where: Workspace, run: string) =>
      where.simulations.sessions({ id: run, offset: 19_900, limit: 100 })
    expect(await rows(later, id)).toEqual(await rows(plain, first))
  })

  it('stopped and kept gives the bytes of a run of just those sessions', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const id = await start(space, long)
    await held.letThrough(3)
    const stopping = space.simulations.stop({ id })
    held.open()
    await stopping
    const record = await space.until(id, 'stopped')
    expect(record.sessionsDone).toBeGreaterThan(0)
    expect(record.sessionsDone).toBeLessThan(20_000)
    const again = await start(space, { num_sessions: record.sessionsDone })
    await space.until(again, 'done')
    expect(await summaryOf(space, id)).toBe(await summaryOf(space, again))
    const { rows, total } = await space.simulations.sessions({ id, offset: 0, limit: 500 })
    expect(total).toBe(record.sessionsDone)
    expect(rows).toEqual((await space.simulations.sessions({ id: again, offset: 0, limit: 500 })).rows)
    const { yaml, command } = await space.runs.reproduction({ id })
    expect(yaml).toContain(`num_sessions: ${record.sessionsDone}`)
    expect(command).toContain('--seed 7')
  })

  it('can be stopped and kept while it is paused', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const id = await start(space, long)
    await held.letThrough(2)
    const pausing = space.simulations.pause({ id })
    held.open()
    await pausing
    await space.simulations.stop({ id })
    expect((await space.until(id, 'stopped')).sessionsDone).toBeGreaterThan(0)
  })

  it('without a finished session cannot be kept, and stays as it is', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const first = await start(space, long)
    const second = await start(space)
    await expect(space.simulations.stop({ id: second })).rejects.toMatchObject({ code: 'wrong_state' })
    expect(space.library.get(second).record.state).toBe('paused')
    held.open()
    await space.until(first, 'done')
    await space.simulations.resume({ id: second })
    await space.until(second, 'done')
  })

  it('discarded while it plays is gone', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const id = await start(space, long)
    await held.letThrough(1)
    const discarding = space.simulations.discard({ id })
    held.open()
    await discarding
    expect(space.library.has(id)).toBe(false)
    expect(await readdir(space.folder.simulations)).toEqual([])
    const next = await start(space)
    await space.until(next, 'done')
  })

  it('that fails keeps what is finished and can be resumed', async () => {
    let chunks = 0
    const space = await openWorkspace(
      localPool({
        before(name) {
          if (name === 'playChunk' && ++chunks === 4) throw new AppError('worker_failed')
        },
      }),
    )
    const id = await start(space, long)
    const failed = await space.until(id, 'failed')
    expect(failed.error).toMatchObject({ code: 'worker_failed', ref: expect.stringMatching(/^\w{3}-\w{3}$/) })
    expect(failed.sessionsDone).toBeGreaterThan(0)
    await expect(space.simulations.results({ id })).rejects.toMatchObject({ code: 'run_not_ready' })
    await space.simulations.resume({ id })
    expect(await space.until(id, 'done')).toMatchObject({ sessionsDone: 20_000, error: null })
  })

  it('found running at the start was interrupted, and says how far it came', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const id = await start(space, long)
    await held.letThrough(3)
    const pausing = space.simulations.pause({ id })
    held.open()
    await pausing
    const { sessionsDone } = space.library.get(id).record
    await space.library.update(id, { state: 'running', sessionsDone: 0 })
    const later = await openWorkspace(localPool(), space.folder.path)
    expect(later.library.get(id).record.state).toBe('interrupted')
    await expect.poll(() => later.library.get(id).record.sessionsDone).toBe(sessionsDone)
    await later.simulations.resume({ id })
    await later.until(id, 'done')
  })

  it('refuses what its state does not allow', async () => {
    const space = await openWorkspace(localPool())
    const id = await start(space)
    await space.until(id, 'done')
    for (const verb of ['pause', 'resume', 'stop', 'discard'] as const) {
      await expect(space.simulations[verb]({ id })).rejects.toMatchObject({ code: 'wrong_state' })
    }
    const without = await start(space, {}, 'none')
    await space.until(without, 'done')
    const page = { id: without, offset: 0, limit: 1 }
    await expect(space.simulations.sessions(page)).rejects.toMatchObject({ code: 'no_rows' })
    const draft = { bankroll: { base_bet: -1 } }
    await expect(space.simulations.start({ draft, name: 'x', rows: 'none' })).rejects.toMatchObject({
      code: 'config_invalid',
    })
  })
})

describe('the queue', () => {
  it('plays one run after the other in the order given, also after a restart', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const [a, b, c, d] = [await start(space), await start(space), await start(space), await start(space)]
    expect(await space.simulations.queue(undefined)).toEqual({ ids: [b, c, d], pauseAfterCurrent: false })
    await space.simulations.reorderQueue({ ids: [d, b] })
    expect((await space.simulations.queue(undefined)).ids).toEqual([d, b, c])
    const closing = space.simulations.close()
    held.open()
    await closing
    expect(['paused', 'done']).toContain(space.library.get(a).record.state)

    const later = await openWorkspace(localPool(), space.folder.path)
    for (const id of [b, c, d]) await later.until(id, 'done')
    await expect.poll(() => later.ended.map((record) => record.id)).toEqual([d, b, c])
  })

  it('waits after the present run when asked to', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const [a, b] = [await start(space), await start(space)]
    await space.simulations.pauseAfterCurrent({ on: true })
    held.open()
    await space.until(a, 'done')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(space.library.get(b).record.state).toBe('queued')
    await space.simulations.pauseAfterCurrent({ on: false })
    await space.until(b, 'done')
  })

  it('is cleared: runs that never began are removed', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const [a, b, c] = [await start(space), await start(space), await start(space)]
    expect(await space.simulations.clearQueue(undefined)).toEqual({ removed: 2 })
    expect(space.library.list().map(({ record }) => record.id)).toEqual([a])
    expect([b, c].some((id) => space.library.has(id))).toBe(false)
    held.open()
    await space.until(a, 'done')
  })

  it('lets a paused run keep its place', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const [a, b] = [await start(space, long), await start(space)]
    await held.letThrough(1)
    const pausing = space.simulations.pause({ id: a })
    held.open()
    await pausing
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(space.library.get(b).record.state).toBe('queued')
    await space.simulations.resume({ id: a })
    await space.until(a, 'done')
    await space.until(b, 'done')
  })

  it('with a damaged file keeps the runs', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const [a, b] = [await start(space), await start(space)]
    const closing = space.simulations.close()
    held.open()
    await closing
    await writeFile(space.folder.queueFile, '{"schema":1,"ids":["x"')
    const later = await openWorkspace(localPool(), space.folder.path)
    await later.until(b, 'done')
    expect(later.library.has(a)).toBe(true)
    expect((await readdir(space.folder.path)).some((name) => name.startsWith('queue.json.damaged-'))).toBe(
      true,
    )
  })
})

describe('a preview', () => {
  it('shows the exact hand, the exact session and what the run will need', async () => {
    const { simulations } = await openWorkspace(localPool())
    const draft = smallConfig({ num_sessions: 1_000_000, workers: 50 }) as never
    const preview = simulationsFeature.preview.output.parse(
      await simulations.preview({ draft, rows: 'sessions' }),
    )
    expect(preview.theory.play?.houseEdge).toBeCloseTo(0.03505679, 6)
    expect(preview.estimate).toMatchObject({ sessions: 1_000_000, workers: 2 })
    expect(preview.estimate.workersNote).toContain('50 workers')
    expect(preview.estimate.diskBytes).toBeGreaterThan(27_000_000)
    expect(preview.estimate.diskFreeBytes).toBeGreaterThan(0)
    expect(preview.estimate.winRateHalfWidth).toBeCloseTo(0.00093, 4)
    const again = await simulations.preview({ draft, rows: 'sessions' })
    expect(again).toMatchObject({ theory: preview.theory, session: preview.session, sample: null })
    const less = await simulations.preview({ draft, rows: 'none' })
    expect(less.estimate.diskBytes).toBeLessThan(2_000_000)
  })

  it('plays a sample where the exact session would take too long, and solves it when asked to', async () => {
    const space = await openWorkspace(localPool())
    const large = smallConfig({ hands_per_session: 300 })
    const draft = {
      ...large,
      bankroll: { ...large.bankroll, base_bet: '0.01', stop_conditions: { win_limit: '190' } },
    } as never
    const preview = simulationsFeature.preview.output.parse(
      await space.simulations.preview({ draft, rows: 'none' }),
    )
    expect(preview.session).toMatchObject({ kind: 'not_exact', reason: 'too_large', worthTrying: true })
    expect(preview.sample?.figures.sessions).toBeGreaterThan(0)
    const solved = await space.analysis.session({ draft })
    expect(solved.kind).toBe('exact')
    // What is known is shown at once.
    expect((await space.simulations.preview({ draft, rows: 'none' })).session.kind).toBe('exact')
  })

  it('gives way to a newer one', async () => {
    const { simulations } = await openWorkspace(localPool())
    const ask = (hands: number) =>
      simulations.preview({ draft: smallConfig({ hands_per_session: hands }) as never, rows: 'none' })
    const older = ask(41)
    const newer = ask(42)
    await expect(older).rejects.toMatchObject({ code: 'wrong_state' })
    expect((await newer).session.kind).toBe('exact')
  })
})

describe('the library', () => {
  it('renames, stars, deletes, restores, and removes for good at the next start', async () => {
    const space = await openWorkspace(localPool())
    const [a, b] = [await start(space), await start(space)]
    for (const id of [a, b]) await space.until(id, 'done')
    const { runs } = space
    await runs.rename({ id: a, name: 'Renamed' })
    await runs.star({ id: a, starred: true })
    await runs.remove({ id: a })
    expect((await runs.list(undefined)).runs.map((card) => card.id)).toEqual([b])
    await runs.restore({ id: a })
    expect((await runs.list(undefined)).runs.map((card) => card.id)).toEqual([b, a])
    await runs.remove({ id: b })
    const later = await openWorkspace(localPool(), space.folder.path)
    const { runs: cards, setAside } = await later.runs.list(undefined)
    expect(setAside).toBe(0)
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({
      id: a,
      name: 'Renamed',
      starred: true,
      rowsKept: true,
      sessionsDone: 2000,
    })
    expect(cards[0]!.winRate).not.toBeNull()
    expect(cards[0]!.sizeBytes).toBeGreaterThan(50_000)
    expect(await readdir(space.folder.simulations)).toEqual([a])
  })

  it('does not delete a run that plays', async () => {
    const held = gate()
    const space = await openWorkspace(localPool({ before: held.before }))
    const id = await start(space)
    await expect(space.runs.remove({ id })).rejects.toMatchObject({ code: 'wrong_state' })
    held.open()
    await space.until(id, 'done')
  })

  it('counts damaged folders, keeps them, and is not stopped by them', async () => {
    const space = await openWorkspace(localPool())
    const [a, b] = [await start(space), await start(space)]
    for (const id of [a, b]) await space.until(id, 'done')
    const damaged = join(space.library.folderOf(a), 'run.json')
    await writeFile(damaged, '{"schema":1')
    const later = await openWorkspace(localPool(), space.folder.path)
    const { runs, setAside } = await later.runs.list(undefined)
    expect(setAside).toBe(1)
    expect(runs.map((card) => card.id)).toEqual([b])
    expect(await readFile(damaged, 'utf8')).toBe('{"schema":1')
  })

  it('keeps presets', async () => {
    const path = await temporaryFolder()
    const { runs } = await openWorkspace(localPool(), path)
    const preset = await runs.savePreset({ name: 'Mine', draft: smallConfig() as never })
    libraryFeature.savePreset.output.parse(preset)
    const replaced = await runs.savePreset({ name: 'Mine', draft: smallConfig({ num_sessions: 5 }) as never })
    const { runs: later } = await openWorkspace(localPool(), path)
    expect(await later.presets(undefined)).toEqual([replaced])
    await later.removePreset({ id: replaced.id })
    expect(await later.presets(undefined)).toEqual([])
    const draft = { bankroll: { base_bet: 'x' } }
    await expect(later.savePreset({ name: 'Bad', draft })).rejects.toMatchObject({ code: 'config_invalid' })
  })
})
