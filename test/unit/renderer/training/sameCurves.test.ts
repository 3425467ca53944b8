import { expect, it } from 'vitest'
import { sameCurve, sameCurves } from '../../../../src/renderer/screens/training/dashboard/sameCurves.ts'

const point = (iterations: number) => ({
  iterations,
  seconds: iterations / 100,
  exploitability: 1 / iterations,
  positiveRegret: null,
})
const curve = (...iterations: number[]) => iterations.map(point)

it('takes copies of a curve for the same, and a longer or thinned one for another', () => {
  expect(sameCurve(curve(), curve())).toBe(true)
  expect(sameCurve(curve(10, 20), curve(10, 20))).toBe(true)
  expect(sameCurve(curve(10, 20), curve(10, 20, 30))).toBe(false)
  expect(sameCurve(curve(10, 20, 30), curve(10, 20, 50))).toBe(false)
  expect(sameCurve(curve(10), curve())).toBe(false)
})

it('compares all curves of a training', () => {
  expect(sameCurves([curve(10), curve(10, 20)], [curve(10), curve(10, 20)])).toBe(true)
  expect(sameCurves([curve(10)], [curve(10), curve(10)])).toBe(false)
  expect(sameCurves([curve(10), curve(10)], [curve(10), curve(10, 15)])).toBe(false)
})
