import { expect, test } from 'vitest'
import { figures } from '../../../src/engine/letitride/figures.ts'
import { mean, standardDeviation } from '../../../src/engine/statistics/moments.ts'
import { playSessions, setupWith } from '../../unit/engine/support/setups.ts'

const SESSIONS = 25_000

test('seats are exchangeable: six seats play 1,000,000 rounds and none does better', () => {
  const setup = setupWith({ seats: 6, discards: 3, handsPerSession: 40 })
  const totals = playSessions(setup, { seed: 6n, count: SESSIONS })
  const { seats } = totals
  const overall = figures(totals, setup).overall
  for (const seat of seats) {
    expect(seat.hands).toBe(SESSIONS * 40)
    // Sessions of one seat are independent, and its mean is within 4.5 standard errors of that of all.
    const sums = { n: seat.sessions, sum: seat.profit, squares: seat.profitSquared }
    const z =
      (mean(seat.profit, seat.sessions) / 100 - overall.meanProfit!) /
      (standardDeviation(sums) / 100 / Math.sqrt(seat.sessions))
    expect(Math.abs(z)).toBeLessThan(4.5)
  }
  // What is won on one hand by optimal rules is −1,822,224 ÷ 51,979,200 base bets.
  const { evPerHand, evPerHandCI } = overall
  expect(Math.abs(evPerHand! + (5 * 1_822_224) / 51_979_200)).toBeLessThan(
    3 * (evPerHandCI![1] - evPerHandCI![0]),
  )
}, 120_000)
