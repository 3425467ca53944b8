import { expect, it } from 'vitest'
import { budgetOf, furtherOf } from '../../../../src/renderer/screens/training/further.ts'
import { trainingConfigSchema } from '../../../../src/shared/config/training.ts'

const config = (settings: object) => trainingConfigSchema.parse({ game: 'leduc', ...settings })

it('takes a time in the largest unit that it is a whole number of', () => {
  const budgets = [45, 60, 5_400, 28_800, 90.5].map((timeBudgetSeconds) => budgetOf({ timeBudgetSeconds }))
  expect(budgets).toEqual([
    { amount: 45, unit: 'seconds' },
    { amount: 1, unit: 'minutes' },
    { amount: 90, unit: 'minutes' },
    { amount: 8, unit: 'hours' },
    { amount: 90.5, unit: 'seconds' },
  ])
  expect(budgetOf({ iterations: 7 })).toEqual({ amount: 7, unit: 'iterations' })
})

it('sends what changed, in the units of the config', () => {
  const hours = config({ timeBudgetSeconds: 28_800 })
  expect(furtherOf(hours, { amount: '16', target: '' })).toEqual({
    ok: true,
    extension: { timeBudgetSeconds: 57_600 },
  })
  const aimed = config({ iterations: 1_000, targetExploitability: 0.1 })
  const extensionOf = (amount: number, target: string) => furtherOf(aimed, { amount, target })
  expect(extensionOf(1_000, '0.05')).toEqual({
    ok: true,
    extension: { iterations: 1_000, targetExploitability: 0.05 },
  })
  expect(extensionOf(2_000, '0.1')).toEqual({ ok: true, extension: { iterations: 2_000 } })
  expect(extensionOf(2_000, '')).toEqual({
    ok: true,
    extension: { iterations: 2_000, targetExploitability: null },
  })
})

it.each([
  [999, '', { amount: true }],
  [1_500.5, '', { amount: true }],
  ['many', '', { amount: true }],
  [1_000, '0', { target: true }],
  [1_000, '-1', { target: true }],
  [1, 'low', { amount: true, target: true }],
])('refuses %s iterations with target «%s»', (amount, target, errors) => {
  expect(furtherOf(config({ iterations: 1_000 }), { amount, target })).toEqual({ ok: false, errors })
})
