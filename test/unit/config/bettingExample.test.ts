import { describe, expect, it } from 'vitest'
import { BETTING_SECTIONS, DEFAULT_CONFIG } from '../../../src/shared/config/defaults.ts'
import { bettingExample } from '../../../src/shared/config/examples.ts'

type Type = keyof typeof BETTING_SECTIONS

function example(type: Type, change: object = {}) {
  const betting_system = { type, [type]: { ...BETTING_SECTIONS[type], ...change } }
  return bettingExample({ ...DEFAULT_CONFIG, bankroll: { ...DEFAULT_CONFIG.bankroll, betting_system } })
}

/** Worked out by hand from the base bet of $5, in cents. */
describe('the example of a betting system', () => {
  it.each([
    // × 2 after each loss; the base bet after a win.
    ['martingale', {}, [500, 1000, 2000, 4000, 8000], [500, 500, 500, 500, 500]],
    // At most $15: 5, 10, then cut.
    ['martingale', { max_bet: '15' }, [500, 1000, 1500, 1500, 1500], [500, 500, 500, 500, 500]],
    // × 2 after each win, back after the third.
    ['paroli', {}, [500, 500, 500, 500, 500], [500, 1000, 2000, 500, 1000]],
    // + 5 after a loss; − 5 after a win, never below 5.
    ['dalembert', {}, [500, 1000, 1500, 2000, 2500], [500, 500, 500, 500, 500]],
    // 1, 1, 2, 3, 5 units of 5.
    ['fibonacci', {}, [500, 500, 1000, 1500, 2500], [500, 500, 500, 500, 500]],
    // 3 % of 500, 485, 470.45 → 470, … in steps of 1: 15, 14, 14, 13, 13; 515 → 15, 530 → 15, 545 → 16.
    ['proportional', {}, [1500, 1400, 1400, 1300, 1300], [1500, 1500, 1500, 1600, 1600]],
  ] as const)('%s %j', (type, change, losses, wins) => {
    expect(example(type, change)).toEqual({ losses, wins })
  })

  it('follows a formula, and waits while it is not one yet', () => {
    const expression = 'base_bet * 2 if streak < 0 else base_bet'
    expect(example('custom', { expression })?.losses).toEqual([500, 1000, 1000, 1000, 1000])
    expect(example('custom', { expression: 'base_bet *' })).toBeNull()
    expect(example('martingale', { loss_multiplier: 'x' })).toBeNull()
  })
})
