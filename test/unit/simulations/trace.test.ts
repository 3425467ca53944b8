import { describe, expect, it } from 'vitest'
import { MAX_TRACE_POINTS, Trace } from '../../../src/main/simulations/trace.ts'

const point = (sessions: number) => ({ sessions, winRate: 0.3, low: 0.2, high: 0.4 })

describe('Trace', () => {
  it('keeps at most 200 points, evenly spread, the newest among them', () => {
    const trace = new Trace()
    for (let i = 1; i <= 100_000; i++) {
      trace.add(point(i * 7))
      if (i % 997 === 0) {
        expect(trace.points.length).toBeLessThanOrEqual(MAX_TRACE_POINTS)
        expect(trace.points.at(-1)?.sessions).toBe(i * 7)
      }
    }
    const sessions = trace.points.map((each) => each.sessions)
    expect([...sessions].sort((a, b) => a - b)).toEqual(sessions)
    expect(sessions.length).toBeGreaterThan(MAX_TRACE_POINTS / 4)
    const gaps = sessions.slice(2).map((value, i) => value - sessions[i + 1]!)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(700_000 / 25)
  })

  it('goes on after a pause', () => {
    const trace = new Trace([point(5), point(10)])
    trace.add(point(10))
    trace.add(point(12))
    expect(trace.points.map((each) => each.sessions)).toEqual([5, 10, 12])
  })
})
