import { describe, expect, it } from 'vitest'
import type { Pool } from '../../../src/main/pool/types.ts'
import { createAnalysis } from '../../../src/main/simulations/analysis.ts'
import { SessionBook } from '../../../src/main/simulations/sessionBook.ts'
import { analysisFeature } from '../../../src/shared/api/analysis.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'

const draft = smallConfig() as never

function setUp(pool: Pool = localPool()) {
  const sessions = new SessionBook(pool)
  return createAnalysis({ pool, sessions, onProgress: () => {} })
}

describe('an exact answer', () => {
  it('about limits is the same in one piece and row by row', async () => {
    const grid = { winLimitsCents: [2_000, 6_000, null], lossLimitsCents: [3_000, 6_000], hands: [10, 40] }
    const answer = analysisFeature.limits.output.parse(await setUp().limits({ draft, grid }))
    if (answer.kind !== 'solved') throw new Error('it is small enough')
    expect(answer.cells).toHaveLength(12)
    expect(answer.cells[3]).toMatchObject({ winLimitCents: 2_000, lossLimitCents: 6_000, hands: 40 })
    const asIs = answer.cells.find(
      ({ winLimitCents, lossLimitCents, hands }) =>
        winLimitCents === 6_000 && lossLimitCents === 6_000 && hands === 40,
    )
    const session = await setUp().session({ draft })
    if (session.kind !== 'exact') throw new Error('it is small enough')
    expect(asIs?.pWin).toBeCloseTo(session.figures.pWin, 12)
  })

  it('about best play beats the usual play and says where', async () => {
    const answer = analysisFeature.bestPlay.output.parse(
      await setUp().bestPlay({
        draft,
        objective: { kind: 'win' },
        choose: { bets: null, leaving: false },
      }),
    )
    if (answer.kind !== 'solved') throw new Error('it is small enough')
    expect(answer.value).toBeGreaterThan(answer.evPlay.pWin)
    expect(answer.value).toBeCloseTo(answer.session.figures.pWin, 12)
    const { gain, evValue, departures } = answer.explanation!
    expect(evValue! + gain!).toBeCloseTo(answer.value!, 12)
    expect(departures.length).toBeGreaterThan(0)
  })

  it('gives way to a newer question of its kind, and ends when it is cancelled', async () => {
    const analysis = setUp()
    const grid = { winLimitsCents: [2_000], lossLimitsCents: [2_000], hands: [40] }
    const older = analysis.limits({ draft, grid })
    const newer = analysis.limits({ draft, grid })
    await expect(older).rejects.toMatchObject({ code: 'wrong_state' })
    expect((await newer).kind).toBe('solved')
    const cancelled = analysis.session({ draft })
    await analysis.cancel({ kind: 'session' })
    await expect(cancelled).rejects.toMatchObject({ code: 'wrong_state' })
  })
})
