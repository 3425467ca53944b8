import { expect, test } from 'vitest'
import { FLOP_HANDS } from '../../../src/engine/cfr/abstraction/cardAbstraction.ts'
import { TURN_BOARDS } from '../../../src/engine/cfr/abstraction/turnBuckets.ts'
import { BuildingMeter, type BuildingProgress } from '../../../src/main/trainings/buildingMeter.ts'
import { planBuilding } from '../../../src/main/trainings/buildingPlan.ts'
import { abstractionConfigSchema } from '../../../src/shared/config/training.ts'

test.each([10_000, 100_000, 123_457, 2_000_000])(
  'with a sample of %i hands, pieces cover each stage without a gap, and are gathered as they were cut',
  (sampleHands) => {
    const plan = planBuilding(abstractionConfigSchema.parse({ sampleHands }))
    const totals: Record<string, number> = {
      turn_points: Math.ceil(sampleHands / 25),
      turn_hands: TURN_BOARDS,
      flop_points: sampleHands,
      flop_hands: FLOP_HANDS.size,
    }
    let before: readonly object[] = []
    for (const { parts } of plan.steps) {
      const [first] = parts
      if (first !== undefined && 'pieces' in first) {
        expect(parts).toHaveLength(1)
        expect(first.pieces).toEqual(before)
        continue
      }
      const ranges = parts.map((part) => ('range' in part ? part.range : { from: -1, to: -1 }))
      expect(ranges[0]?.from).toBe(0)
      expect(ranges.at(-1)?.to).toBe(totals[first?.stage ?? ''])
      for (const [index, { from, to }] of ranges.entries()) {
        expect(to).toBeGreaterThan(from)
        if (index > 0) expect(from).toBe(ranges[index - 1]?.to)
      }
      before = ranges
    }
    expect(plan.flopHands).toEqual(before)
  },
)

test('the progress of a building never falls, also when a piece is done again', () => {
  const seen: BuildingProgress[] = []
  const meter = new BuildingMeter(10, (progress) => seen.push(progress))
  const first = meter.begin('one', 4, 2)
  first(0, 0.5)
  first(1, 1)
  first(0, 0.1)
  first(0, 1)
  const second = meter.begin('two', 6, 1)
  second(0, 0.5)
  second(0, 1)
  expect(seen.map(({ stage }) => stage)).toEqual(['one', 'one', 'one', 'one', 'two', 'two'])
  const expected = [0.1, 0.3, 0.3, 0.4, 0.7, 1]
  for (const [index, { fraction }] of seen.entries()) expect(fraction).toBeCloseTo(expected[index]!, 12)
})
