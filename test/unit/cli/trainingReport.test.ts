import { expect, it } from 'vitest'
import { holdemLines } from '../../../src/cli/trainingReport.ts'
import { holdemFiguresSchema } from '../../../src/shared/training/results.ts'

const match = (opponent: string, mean: number, bootstrap: { low: number; high: number } | null = null) => {
  return { opponent, mean, halfWidth: 2.5, pairs: 20_000, bootstrap }
}

function lineOf(figures: object, label: string): string | undefined {
  const whole = holdemFiguresSchema.parse({ selfPlay: match('self', 90), bots: [], ...figures })
  return holdemLines(whole).find((line) => line.trimStart().startsWith(label))
}

it('gives a match both intervals', () => {
  const bots = [match('tight', -1.24, { low: -3.96, high: 1.31 })]
  expect(lineOf({ bots }, 'Against tight')).toBe(
    '  Against tight         −1.2 ± 2.5        20,000 duplicate pairs, AIVAT; by bootstrap −4.0 to +1.3',
  )
})

it('leaves out the interval that an older file has not', () => {
  expect(lineOf({ bots: [match('loose', 3)] }, 'Against loose')).toMatch(/AIVAT$/)
})

it('says what the earlier strategy was, and nothing where there is none', () => {
  const earlier = { ...match('earlier', 4), iterations: 1_250_000 }
  expect(lineOf({ earlier }, 'Against earlier')).toMatch(/as it was after 1,250,000 iterations; 20,000 /)
  expect(lineOf({}, 'Against earlier')).toBeUndefined()
})
