import { describe, expect, it } from 'vitest'
import { profitLabel } from '../../../../src/renderer/screens/hands/profitLabel.ts'
import { profitPath, profitScale } from '../../../../src/renderer/screens/hands/profitScale.ts'

const size = { width: 640, height: 220 }
const profits = [-5, -10, 20, 15, 110]

describe('the scale of the profit strip', () => {
  it('shows limits within reach and leaves out those that would flatten the line', () => {
    expect(profitScale({ ...size, profits, winLimit: 100, lossLimit: 100 }).limits).toEqual([100, -100])
    expect(profitScale({ ...size, profits, winLimit: 1000, lossLimit: 100 }).limits).toEqual([-100])
    const free = profitScale({ ...size, profits, winLimit: null, lossLimit: null })
    expect(free.limits).toEqual([])
    expect(free.amounts).toEqual([50, 100])
  })

  it('finds the hand under the pointer, at the edges too', () => {
    const scale = profitScale({ ...size, profits, winLimit: null, lossLimit: null })
    for (const hand of profits.keys()) {
      expect(scale.handAt(scale.x(hand + 1))).toBe(hand)
      expect(scale.handAt((scale.x(hand) + scale.x(hand + 1)) / 2)).toBe(hand)
    }
    expect(scale.handAt(-50)).toBe(0)
    expect(scale.handAt(9999)).toBe(4)
  })

  it('numbers the first and the last hand', () => {
    const counts = (hands: number) =>
      profitScale({
        ...size,
        profits: Array.from({ length: hands }, () => 5),
        winLimit: null,
        lossLimit: null,
      }).counts
    expect(counts(1)).toEqual([1])
    expect(counts(37)).toEqual([1, 5, 10, 15, 20, 25, 30, 37])
    const long = counts(10_000)
    expect([long[0], long.at(-1)]).toEqual([1, 10_000])
    expect(long.length).toBeLessThan(12)
  })

  it('draws a step for each hand', () => {
    const scale = profitScale({ ...size, profits, winLimit: null, lossLimit: null })
    expect(profitPath(scale, profits, 0, 5).match(/H/g)).toHaveLength(5)
    expect(profitPath(scale, profits, 3, 3)).toMatch(/^M[\d.]+ [\d.]+$/)
  })

  it('keeps the label inside the frame, beside its dot', () => {
    const scale = profitScale({ ...size, profits, winLimit: 100, lossLimit: 100 })
    for (const at of profits.keys()) {
      const { x, y, anchor } = profitLabel(scale, { profits, at, text: '+$110, win limit reached' })
      expect(anchor).toBe(x < scale.x(at + 1) ? 'end' : 'start')
      expect(y).toBeGreaterThan(8)
      expect(y).toBeLessThan(size.height)
    }
  })
})
