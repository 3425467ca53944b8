import { describe, expect, it } from 'vitest'
import { moved } from '../../../../src/renderer/screens/library/moved.ts'
import { outcomeShape } from '../../../../src/renderer/screens/library/outcomeShape.ts'
import { selectRuns, type View } from '../../../../src/renderer/screens/library/view.ts'
import { sceneRuns } from '../../../fixtures/bridge/runs.ts'

const runs = sceneRuns('full', Date.UTC(2026, 10, 21)).map((run) => run.card)
const names = (view: Partial<View>) =>
  selectRuns(runs, { words: '', filter: 'all', sort: 'newest', ...view }, (run) => run.name).map(
    (run) => run.name,
  )

describe('the view of the library', () => {
  it('puts runs in every order and never loses one', () => {
    expect(names({})[0]).toBe('Classic session, long run')
    expect(names({ sort: 'oldest' })).toEqual(names({}).reverse())
    expect(names({ sort: 'name' })[0]).toBe(
      'A very long name that somebody gave to an experiment about a weekend with friends and a bankroll of two thousand',
    )
    for (const sort of ['ahead', 'average', 'size'] as const)
      expect(names({ sort })).toHaveLength(runs.length)
  })

  it('puts runs without the figure last', () => {
    expect(names({ sort: 'ahead' }).slice(-2).sort()).toEqual([
      'Always pull, long evening',
      'Three Card Bonus, $1 side bet',
    ])
  })

  it('filters and searches whatever the case', () => {
    expect(names({ filter: 'starred' })).toEqual(['Classic session', 'No limits, 300 hands'])
    expect(names({ words: 'QUIT' })).toHaveLength(2)
    expect(names({ filter: 'finished' }).length + names({ filter: 'unfinished' }).length).toBe(runs.length)
  })
})

describe('moving an item', () => {
  it('keeps every other in its order', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a'], 5, 0)).toEqual(['a'])
  })
})

describe('the shape of outcomes', () => {
  const histogram = {
    exact: true,
    lowCents: -50_000,
    widthCents: 500,
    bins: 400,
    below: 0,
    minCents: -10_500,
    maxCents: 30_000,
  }

  it('gathers all that ended at the loss limit, and cuts the tallest bar to the second', () => {
    const shape = outcomeShape(
      {
        ...histogram,
        above: 0,
        counts: [
          [79, 20],
          [80, 600],
          [100, 60],
          [120, 320],
        ],
      },
      10_000,
    )
    expect(shape?.bars).toHaveLength(16)
    expect(shape?.bars[0]).toEqual({ outcome: 'behind', height: 1 })
    expect(shape?.bars.filter((bar) => bar.height === 1)).toHaveLength(2)
    expect([shape?.behind, shape?.ahead]).toEqual([0.62, 0.32])
  })

  it('is nothing without sessions and survives a single one', () => {
    expect(outcomeShape({ ...histogram, above: 0, counts: [] }, null)).toBeNull()
    expect(outcomeShape({ ...histogram, above: 0, counts: [[120, 1]] }, null)?.ahead).toBe(1)
    expect(outcomeShape({ ...histogram, above: 3, counts: [] }, null)?.ahead).toBe(1)
  })
})
