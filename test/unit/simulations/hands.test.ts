import { describe, expect, it } from 'vitest'
import { simulationsFeature } from '../../../src/shared/api/simulations.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { openWorkspace } from '../../fixtures/runs/workspace.ts'

async function played(simulation = {}, rows: 'none' | 'sessions' = 'sessions') {
  const names: string[] = []
  const space = await openWorkspace(localPool({ before: (name) => void names.push(name) }))
  const draft = smallConfig(simulation) as never
  const { id } = await space.simulations.start({ draft, name: 'A run', rows })
  await space.until(id, 'done')
  return { ...space, id, names }
}

describe('the hands of a session', () => {
  it('are those that the run played, for every stop reason', async () => {
    const { simulations, id } = await played()
    const { rows } = await simulations.sessions({ id, offset: 0, limit: 300 })
    const reasons = new Set<string>()
    for (const row of rows) {
      const replay = simulationsFeature.hands.output.parse(
        await simulations.hands({ id, session: row.session, seat: 0 }),
      )
      expect(replay.agrees).toBe(true)
      const last = replay.hands.at(-1)!
      expect(last.bankrollAfter).toBe(row.finalBankroll)
      expect(last.profitAfter).toBe(row.profit)
      expect(replay.hands.length).toBe(row.hands)
      expect(replay.hands.reduce((sum, hand) => sum + hand.net, 0)).toBe(row.profit)
      expect(replay.hands.reduce((sum, hand) => sum + hand.betsAtRisk, 0)).toBe(row.wagered)
      reasons.add(replay.stopReason)
    }
    expect([...reasons].sort()).toEqual(['loss_limit', 'max_hands', 'win_limit'])
  })

  it('are kept for the session last asked for', async () => {
    const { simulations, id, names } = await played()
    const first = await simulations.hands({ id, session: 3, seat: 0 })
    expect(await simulations.hands({ id, session: 3, seat: 0 })).toBe(first)
    expect(names.filter((name) => name === 'replaySession')).toHaveLength(1)
    await simulations.hands({ id, session: 4, seat: 0 })
    expect(names.filter((name) => name === 'replaySession')).toHaveLength(2)
  })

  it('cannot be compared when no rows were kept, and are there all the same', async () => {
    const { simulations, id } = await played({}, 'none')
    expect((await simulations.hands({ id, session: 7, seat: 0 })).agrees).toBeNull()
    await expect(simulations.extremes({ id })).rejects.toMatchObject({ code: 'no_rows' })
  })

  it('are refused for sessions and seats that were not played', async () => {
    const { simulations, id } = await played()
    const wrong = { code: 'no_such_session' }
    await expect(simulations.hands({ id, session: 2000, seat: 0 })).rejects.toMatchObject(wrong)
    await expect(simulations.hands({ id, session: 0, seat: 1 })).rejects.toMatchObject(wrong)
  })
})

describe('the extremes of a run', () => {
  it('are the first best and the first worst session', async () => {
    const { simulations, id } = await played()
    const rows = []
    for (let offset = 0; offset < 2000; offset += 500) {
      rows.push(...(await simulations.sessions({ id, offset, limit: 500 })).rows)
    }
    const profits = rows.map((row) => row.profit)
    const { best, worst } = simulationsFeature.extremes.output.parse(await simulations.extremes({ id }))
    expect(best.profit).toBe(Math.max(...profits))
    expect(worst.profit).toBe(Math.min(...profits))
    expect(best.session).toBe(profits.indexOf(best.profit))
    expect(worst.session).toBe(profits.indexOf(worst.profit))
    expect(await simulations.extremes({ id })).toEqual({ best, worst })
  })
})
