import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chunk, Plan, TARGET_SECONDS } from '../../../src/main/simulations/plan.ts'
import { countOf, missingRanges, type Range } from '../../../src/main/simulations/ranges.ts'

function plan(options: Partial<ConstructorParameters<typeof Plan>[0]> = {}) {
  return new Plan({
    sessions: 1_000_000,
    done: [],
    workers: 2,
    sessionsPerSecond: 10_000,
    maxCount: 1_000_000,
    ...options,
  })
}

describe('Plan', () => {
  it('covers just what is missing, once, whatever the speeds', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 990 }), { maxLength: 20 })
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.double({ min: 0, max: 3, noNaN: true })),
        (at, workers, speeds) => {
          const done = at.filter((first) => first % 20 === 0).map((first) => ({ first, count: 10 }))
          const cut = plan({ sessions: 1000, done, workers, sessionsPerSecond: 100 })
          const played: Range[] = []
          for (let chunk = cut.next(); chunk !== null; chunk = cut.next()) {
            played.push({ first: chunk.first, count: chunk.count })
            cut.finished(chunk, speeds.next().value!)
          }
          // Nothing missing, and no more sessions than there are: each exactly once.
          expect(missingRanges(1000, [...done, ...played])).toEqual([])
          expect(countOf(done) + countOf(played)).toBe(1000)
        },
      ),
    )
  })

  it('hands out at most four per worker beyond the oldest that has not ended', () => {
    const cut = plan({ workers: 3 })
    const out: Chunk[] = []
    for (let chunk = cut.next(); chunk !== null; chunk = cut.next()) out.push(chunk)
    expect(out).toHaveLength(1 + 4 * 3)
    for (const chunk of out.slice(1)) cut.finished(chunk, 0.2)
    expect(cut.next()).toBeNull()
    cut.finished(out[0]!, 0.2)
    expect(cut.next()).not.toBeNull()
  })

  it('cuts chunks of the time wanted by the speed measured', () => {
    const cut = plan({ sessions: 100_000_000, sessionsPerSecond: 1000 })
    for (let i = 0; i < 30; i++) {
      const chunk = cut.next()!
      cut.finished(chunk, chunk.count / 50_000)
    }
    const settled = cut.next()!
    expect(settled.count / 50_000).toBeGreaterThan(TARGET_SECONDS / 2)
    expect(settled.count / 50_000).toBeLessThan(TARGET_SECONDS * 2)
  })

  it('grows by small steps, and never beyond the most that memory allows', () => {
    const cut = plan({ sessions: 100_000_000, sessionsPerSecond: 1000, maxCount: 30_000 })
    const sizes: number[] = []
    for (let i = 0; i < 20; i++) {
      const chunk = cut.next()!
      sizes.push(chunk.count)
      cut.finished(chunk, 1e-6)
    }
    for (let i = 1; i < sizes.length; i++) expect(sizes[i]!).toBeLessThanOrEqual(sizes[i - 1]! * 4)
    expect(Math.max(...sizes)).toBe(30_000)
  })

  it('cuts smaller towards the end, so that workers end together', () => {
    const cut = plan({ sessions: 2000, workers: 2 })
    const sizes: number[] = []
    for (let chunk = cut.next(); chunk !== null; chunk = cut.next()) {
      sizes.push(chunk.count)
      cut.finished(chunk, chunk.count / 10_000)
    }
    expect(sizes.length).toBeGreaterThanOrEqual(4)
    expect(sizes.reduce((sum, count) => sum + count)).toBe(2000)
  })
})
