import { describe, expect, it } from 'vitest'
import { simulationsFeature } from '../../../src/shared/api/simulations.ts'
import type { SimulationConfig } from '../../../src/shared/config/simulation.ts'
import { PATHS } from '../../../src/shared/results/paths.ts'
import { smallConfig } from '../../fixtures/runs/configs.ts'
import { localPool } from '../../fixtures/runs/localPool.ts'
import { openWorkspace } from '../../fixtures/runs/workspace.ts'

async function played(changes: Partial<SimulationConfig>, rows: 'sessions' | 'hands' = 'sessions') {
  const names: string[] = []
  const space = await openWorkspace(localPool({ before: (name) => void names.push(name) }))
  const draft = { ...smallConfig({ num_sessions: 500 }), ...changes }
  const { id } = await space.simulations.start({ draft: draft as never, name: 'A run', rows })
  await space.until(id, 'done')
  return { ...space, id, names }
}

const CRYPTOGRAPHIC = { deck: { shuffle_algorithm: 'cryptographic' } } as const

describe('the paths of sessions', () => {
  it.each([
    { what: 'dealt again from the seed', changes: {}, rows: 'sessions' },
    { what: 'read from kept hands', changes: CRYPTOGRAPHIC, rows: 'hands' },
  ] as const)('go as the hands of the sessions went: $what', async ({ changes, rows }) => {
    const { simulations, id, names } = await played(changes, rows)
    const answer = simulationsFeature.paths.output.parse(await simulations.paths({ id }))
    expect(answer.sessions).toBe(500)
    expect(answer.paths).toHaveLength(PATHS)
    const kept = await simulations.sessions({ id, offset: 0, limit: 500 })
    for (const { session, hands, points } of answer.paths) {
      expect(points.at(-1)).toEqual([hands, kept.rows[session]!.profit])
      expect(hands).toBe(kept.rows[session]!.hands)
    }
    for (const { session, points } of answer.paths.slice(0, 5)) {
      const replay = await simulations.hands({ id, session, seat: 0 })
      expect(points).toEqual([[0, 0], ...replay.hands.map((hand) => [hand.hand + 1, hand.profitAfter])])
    }
    expect(await simulations.paths({ id })).toEqual(answer)
    expect(names.filter((name) => name === 'sessionPaths')).toHaveLength(1)
  })

  it('take turns over the seats of a table', async () => {
    const { simulations, id } = await played({ table: { num_seats: 3, total_rounds: null } })
    const { paths } = await simulations.paths({ id })
    expect(paths.slice(0, 6).map(({ seat }) => seat)).toEqual([0, 1, 2, 0, 1, 2])
    const [, second] = paths
    const { hands, profit } = await simulations.hands({ id, session: second!.session, seat: 1 })
    expect(second).toMatchObject({ hands: hands.length })
    expect(second!.points.at(-1)![1]).toBe(profit)
  })

  it('are refused where the cards can neither be dealt again nor were kept', async () => {
    const { simulations, id } = await played(CRYPTOGRAPHIC)
    await expect(simulations.paths({ id })).rejects.toMatchObject({ code: 'not_repeatable' })
  })
})
