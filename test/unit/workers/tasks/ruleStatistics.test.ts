import { describe, expect, it } from 'vitest'
import { ruleStatistics } from '../../../../src/workers/tasks/ruleStatistics.ts'

const context = { cancelled: () => false, progress: () => undefined }
const ask = (condition: string) =>
  ruleStatistics({ bet: 'bet1', rules: [{ condition, action: 'ride' }] }, context)

describe('the task ruleStatistics', () => {
  it('counts hands exactly', async () => {
    // Three of a kind on three cards: 13 ranks × 4 ways, of 22,100 hands.
    const { rules, undecided, rides } = await ask('has_trips')
    expect(rules[0]?.decides).toEqual({ least: 52, most: 52, of: 22_100 })
    expect(undecided.least).toBe(22_100 - 52)
    expect(rides.most).toBe(52)
  })

  it('gives a range where a rule looks at the session', async () => {
    expect((await ask('has_trips and session_profit > 0')).rules[0]?.decides).toEqual({
      least: 0,
      most: 52,
      of: 22_100,
    })
  })

  it('refuses rules with errors', async () => {
    await expect(ask('has_tripz')).rejects.toMatchObject({ code: 'config_invalid' })
  })
})
