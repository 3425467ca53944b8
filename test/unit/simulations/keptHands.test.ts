import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeptHand } from '../../../src/engine/letitride/keptHands/decoder.ts'
import { decodeHandBlock } from '../../../src/engine/letitride/keptHands/decoder.ts'
import { parseTotals } from '../../../src/engine/letitride/totalsJson.ts'
import { systemClock } from '../../../src/main/simulations/clock.ts'
import { finishRun } from '../../../src/main/simulations/finish.ts'
import { RunAttempt } from '../../../src/main/simulations/run.ts'
import type { RunSpec } from '../../../src/main/simulations/runSpec.ts'
import { runFile } from '../../../src/main/store/runFolder.ts'
import { openRunLog } from '../../../src/main/store/runLog.ts'
import type { SimulationConfig } from '../../../src/shared/config/simulation.ts'
import { toSetup } from '../../../src/shared/config/toSetup.ts'
import { summarySchema } from '../../../src/shared/results/summary.ts'
import { HAND_COLUMNS } from '../../../src/workers/exports/csv/hands.ts'
import { exportRun } from '../../../src/workers/exports/exportRun.ts'
import { blocksOf } from '../../../src/workers/runs/blocks.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { openWorkspace } from '../../fixtures/runs/workspace.ts'
import { recompute } from '../../support/recompute.ts'
import { parseCsv } from '../exports/parseCsv.ts'

const SESSIONS = 1_200
const SEATS = 3

/** Three seats with a bonus bet, for every column to be used. */
function tableConfig(): SimulationConfig {
  const config = smallConfig({ num_sessions: SESSIONS })
  return {
    ...config,
    table: { ...config.table, num_seats: SEATS },
    bonus_strategy: { ...config.bonus_strategy, enabled: true, type: 'always', always: { amount: '1' } },
  }
}

function attemptAt(spec: RunSpec, handsPerSecond: number, pool = localPool()) {
  const log = openRunLog(spec.folder, () => new Date(0))
  return RunAttempt.open(spec, { pool, clock: systemClock, log, onProgress() {}, handsPerSecond })
}

async function specIn(folder: string, config = tableConfig()): Promise<RunSpec> {
  return { id: 'x', folder, config, seed: '7', rows: 'hands', workers: 2, elapsedBefore: 0 }
}

async function handsIn(folder: string): Promise<KeptHand[]> {
  const hands: KeptHand[] = []
  for await (const block of blocksOf({ folder, store: 'hands', sessions: SESSIONS }))
    hands.push(...decodeHandBlock(block))
  return hands
}

/** A run played to its end in chunks that begin at this size, and its hands in order. */
async function played(handsPerSecond: number, pool = localPool()) {
  const spec = await specIn(await temporaryFolder())
  const attempt = await attemptAt(spec, handsPerSecond, pool)
  expect(await attempt.play()).toEqual({ kind: 'complete' })
  await attempt.close()
  await finishRun(spec, attempt.prefix)
  return { spec, hands: await handsIn(spec.folder), chunks: pool.played.length }
}

describe('the hands that a run keeps', () => {
  it('are what its summary adds up', async () => {
    const { spec, hands } = await played(100_000)
    const setup = toSetup(spec.config)
    const summary = summarySchema.parse(JSON.parse(await readFile(runFile(spec.folder, 'summary'), 'utf8')))
    const { seats } = parseTotals(summary.totals, setup)!
    expect(seats).toHaveLength(SEATS)
    for (const [seat, { stopReasons: _, ...totals }] of seats.entries()) {
      expect(totals).toEqual(
        recompute(
          setup,
          hands.filter((hand) => hand.seat === seat),
          SESSIONS,
        ),
      )
    }
    expect(summary.figures.hands).toBe(hands.length)
  })

  it('are the same whatever the chunks, and when a crash tears them', async () => {
    const whole = await played(1e9)
    const small = await played(1)
    expect(small.chunks).toBeGreaterThan(whole.chunks)
    expect(small.hands).toEqual(whole.hands)

    const spec = await specIn(await temporaryFolder())
    let started = 0
    const pool = localPool({
      before() {
        started += 1
        if (started > 3) attempt.end('paused')
      },
    })
    const attempt = await attemptAt(spec, 20_000, pool)
    expect(await attempt.play()).toEqual({ kind: 'paused' })
    await attempt.close()
    const torn = await readFile(runFile(spec.folder, 'hands'))
    await writeFile(runFile(spec.folder, 'hands'), Buffer.concat([torn.subarray(0, -5), Buffer.alloc(3, 7)]))
    const again = await attemptAt(spec, 20_000)
    expect(again.sessionsKeptBefore).toBeGreaterThan(0)
    expect(await again.play()).toEqual({ kind: 'complete' })
    await again.close()
    await finishRun(spec, again.prefix)
    expect(await handsIn(spec.folder)).toEqual(whole.hands)
  })

  it('are refused where a worker sends something else', async () => {
    const honest = localPool()
    const lying: ReturnType<typeof localPool> = {
      ...honest,
      async run(name, input, options) {
        const output = await honest.run(name, input, options)
        return name === 'playChunk' ? { ...output, handBlocks: [] } : output
      },
    }
    const attempt = await attemptAt(await specIn(await temporaryFolder()), 1_000, lying)
    expect(await attempt.play()).toMatchObject({ kind: 'failed', error: { code: 'worker_failed' } })
    await attempt.close()
  })
})

async function finished(changes: Partial<SimulationConfig>, rows: 'sessions' | 'hands') {
  const space = await openWorkspace(localPool())
  const draft = { ...smallConfig({ num_sessions: 300 }), ...changes }
  const { id } = await space.simulations.start({ draft: draft as never, name: 'A run', rows })
  await space.until(id, 'done')
  return { ...space, id, path: space.library.folderOf(id) }
}

const CRYPTOGRAPHIC = { deck: { shuffle_algorithm: 'cryptographic' } } as const

describe('the hands of a run that cannot be repeated', () => {
  it('are shown from what was kept, and agree with it', async () => {
    const { simulations, id } = await finished(CRYPTOGRAPHIC, 'hands')
    const { rows } = await simulations.sessions({ id, offset: 0, limit: 300 })
    for (const row of rows.slice(100, 140)) {
      const replay = await simulations.hands({ id, session: row.session, seat: 0 })
      expect(replay.agrees).toBe(true)
      expect(replay.hands).toHaveLength(row.hands)
      expect(replay).toMatchObject({ profit: row.profit, wagered: row.wagered, stopReason: row.stopReason })
    }
  })

  it('are not there when they were not kept', async () => {
    const { simulations, id } = await finished(CRYPTOGRAPHIC, 'sessions')
    const asked = simulations.hands({ id, session: 3, seat: 0 })
    await expect(asked).rejects.toMatchObject({ code: 'not_repeatable' })
  })

  it('are refused when they are damaged', async () => {
    const { simulations, id, path } = await finished(CRYPTOGRAPHIC, 'hands')
    const bytes = await readFile(runFile(path, 'hands'))
    bytes[bytes.length - 1]! ^= 1
    await writeFile(runFile(path, 'hands'), bytes)
    const asked = simulations.hands({ id, session: 299, seat: 0 })
    await expect(asked).rejects.toMatchObject({ code: 'run_damaged' })
  })
})

describe('the estimate before the start', () => {
  it('says how much disk the hands will need', async () => {
    const space = await openWorkspace(localPool())
    const draft = smallConfig({ num_sessions: 1_200 }) as never
    const ofHands = await space.simulations.preview({ draft, rows: 'hands' })
    const ofSessions = await space.simulations.preview({ draft, rows: 'sessions' })
    const { id } = await space.simulations.start({ draft, name: 'A run', rows: 'hands' })
    await space.until(id, 'done')
    const { size } = await stat(runFile(space.library.folderOf(id), 'hands'))
    const told = ofHands.estimate.diskBytes - ofSessions.estimate.diskBytes
    // How many hands sessions have varies by about 3 % over so few.
    expect(Math.abs(told / size - 1)).toBeLessThan(0.1)
    expect(ofHands.estimate.seconds).toBeGreaterThan(ofSessions.estimate.seconds)
  })
})

describe('the table of hands', () => {
  it('has a line for each hand, in the order of play, that a replay comes to again', async () => {
    const { simulations, id, path } = await finished({ table: tableConfig().table }, 'hands')
    const target = join(await mkdtemp(join(tmpdir(), 'feltworks-hands-')), 'hands.csv')
    const hooks = { onProgress: () => undefined, cancelled: () => false }
    await exportRun({ folder: path, target, format: 'hands', locale: 'de-DE' }, hooks)
    const [header, ...lines] = parseCsv((await readFile(target, 'utf8')).slice(1))
    await rm(target)
    expect(header).toEqual(HAND_COLUMNS)
    const hand = lines.map((cells) => Object.fromEntries(HAND_COLUMNS.map((name, n) => [name, cells[n]!])))
    const order = hand.map(
      (row) => Number(row['session_id']) * 1e6 + Number(row['round']) * 10 + Number(row['seat_number']),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    let compared = 0
    for (const [session, seat] of [
      [0, 0],
      [17, 2],
      [299, 1],
    ] as const) {
      const replay = await simulations.hands({ id, session, seat })
      const own = hand.filter(
        (row) => row['session_id'] === String(session) && row['seat_number'] === String(seat + 1),
      )
      compared += own.length
      expect(own).toEqual(
        replay.hands.map((each) => ({
          hand_id: String(each.hand),
          session_id: String(session),
          shoe_id: '',
          cards_player: each.playerCards,
          cards_community: each.communityCards,
          decision_bet1: each.bet1.action,
          decision_bet2: each.bet2.action,
          final_hand_rank: each.finalHand,
          base_bet: String(each.baseBet),
          bets_at_risk: String(each.betsAtRisk),
          main_payout: String(each.mainPayout),
          bonus_bet: String(each.bonusBet),
          bonus_hand_rank: each.bonusHand ?? '',
          bonus_payout: String(each.bonusPayout),
          bankroll_after: String(each.bankrollAfter),
          seat_number: String(seat + 1),
          player_number: '0',
          round: String(each.hand),
          bet_lowered: '0',
          jackpot_paid: '0',
        })),
      )
    }
    expect(compared).toBeGreaterThan(10)
    expect(new Set(hand.map((row) => row['session_id'])).size).toBe(300)
  })

  it('is refused where no hands were kept', async () => {
    const { path } = await finished({}, 'sessions')
    const target = join(path, 'hands.csv')
    const hooks = { onProgress: () => undefined, cancelled: () => false }
    const written = exportRun({ folder: path, target, format: 'hands', locale: 'en-US' }, hooks)
    await expect(written).rejects.toMatchObject({ code: 'no_hands' })
  })
})
