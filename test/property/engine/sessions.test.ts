import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireBounds } from '../../../src/engine/letitride/bounds.ts'
import { createChunkPlayer } from '../../../src/engine/letitride/chunk.ts'
import { decodeRowBlock } from '../../../src/engine/letitride/rows.ts'
import { type GameSetup, STOP_REASONS } from '../../../src/engine/letitride/setup.ts'
import { strategyOf, tablesOf } from '../../unit/engine/support/setups.ts'
import { seeds, setups } from './arbitraries.ts'
import { type ReferenceHand, type ReferenceSession, referenceSession } from './referenceSession.ts'

const firsts = fc.constantFrom(0, 5, 2 ** 32 - 2, 2 ** 40)
const COUNT = 4

function total(hands: readonly ReferenceHand[], value: (hand: ReferenceHand) => bigint): bigint {
  return hands.reduce((sum, hand) => sum + value(hand), 0n)
}

function expectedRow(reference: ReferenceSession, session: number) {
  const { hands, start } = reference
  let peak = start
  let deepest = { drawdown: 0n, peak: start }
  for (const { after } of hands) {
    if (after > peak) peak = after
    if (peak - after > deepest.drawdown) deepest = { drawdown: peak - after, peak }
  }
  return {
    session,
    seat: 0,
    stopReason: STOP_REASONS.indexOf(reference.stopReason),
    hands: hands.length,
    finalCents: Number(reference.final),
    wageredCents: Number(total(hands, ({ atRisk }) => atRisk)),
    bonusWageredCents: Number(total(hands, ({ bonus }) => bonus)),
    peakCents: Number(peak),
    maxDrawdownCents: Number(deepest.drawdown),
    peakAtMaxDrawdownCents: Number(deepest.peak),
  }
}

test('the chunk player plays the sessions that the rules tell, row by row and sum by sum', () => {
  fc.assert(
    fc.property(setups, seeds, firsts, (setup, seed, first) => {
      const tables = tablesOf(setup)
      const player = createChunkPlayer({
        setup,
        strategy: strategyOf(setup),
        seed,
        first,
        count: COUNT,
        rows: true,
      })
      while (!player.play(17));
      const references = Array.from({ length: COUNT }, (_, k) =>
        referenceSession(setup, tables, { seed, session: first + k }),
      )
      const rows = player.takeRows().flatMap((block) => [...decodeRowBlock(block)])
      expect(rows).toEqual(references.map((reference, k) => expectedRow(reference, first + k)))

      const hands = references.flatMap((reference) => reference.hands)
      const seat = player.totals().seats[0]!
      const count = (test: (hand: ReferenceHand) => boolean): number => hands.filter(test).length
      const profits = references.map(({ final, start }) => final - start)
      const power = (k: bigint): bigint => profits.reduce((sum, profit) => sum + profit ** k, 0n)
      expect(seat).toMatchObject({
        sessions: COUNT,
        hands: hands.length,
        ride1: count(({ rides }) => rides[0]),
        ride2: count(({ rides }) => rides[1]),
        bonusHands: count(({ bonus }) => bonus > 0n),
        cappedHands: 0,
        profit: power(1n),
        profitSquared: power(2n),
        profitCubed: power(3n),
        profitFourth: power(4n),
        profitTimesHands: references.reduce(
          (sum, { final, start, hands }) => sum + (final - start) * BigInt(hands.length),
          0n,
        ),
        mainProfit: total(hands, ({ mainNet }) => mainNet),
        bonusProfit: total(hands, ({ bonusNet }) => bonusNet),
        bonusProfitSquared: references.reduce(
          (sum, { hands }) => sum + total(hands, ({ bonusNet }) => bonusNet) ** 2n,
          0n,
        ),
        bonusProfitTimesHands: references.reduce(
          (sum, { hands }) => sum + total(hands, ({ bonusNet }) => bonusNet) * BigInt(hands.length),
          0n,
        ),
        wins: profits.filter((profit) => profit > 0n).length,
        losses: profits.filter((profit) => profit < 0n).length,
        pushes: profits.filter((profit) => profit === 0n).length,
      })
      expect(seat.categories).toEqual(
        seat.categories.map((_, number) => count(({ category }) => category === number)),
      )
      expect(seat.bonusCategories).toEqual(
        seat.bonusCategories.map((_, number) =>
          count(({ bonus, bonusCategory }) => bonus > 0n && bonusCategory === number),
        ),
      )
    }),
    { numRuns: 150 },
  )
})

/** Rules every session obeys, checked on the reference that the player was just shown to equal. */
function checkRules(setup: GameSetup, session: ReferenceSession): void {
  const { hands, start, final, stopReason } = session
  const win = setup.winLimitCents === null ? null : BigInt(setup.winLimitCents)
  const loss = setup.lossLimitCents === null ? null : BigInt(setup.lossLimitCents)
  let balance = start
  for (const hand of hands) {
    expect(hand.before).toBe(balance)
    expect(hand.posted <= hand.before).toBe(true)
    if (win !== null) expect(hand.before - start < win).toBe(true)
    if (loss !== null) expect(hand.before - start > -loss).toBe(true)
    balance += hand.mainNet + hand.bonusNet
    expect(hand.after).toBe(balance)
    expect(balance >= 0n).toBe(true)
  }
  expect(final).toBe(balance)
  expect(hands.length).toBeLessThanOrEqual(setup.handsPerSession)
  if (stopReason === 'win_limit') expect(final - start >= win!).toBe(true)
  if (stopReason === 'loss_limit') expect(final - start <= -loss!).toBe(true)
  if (stopReason === 'max_hands') expect(hands.length).toBe(setup.handsPerSession)
}

test('money is conserved, no hand is played that cannot be paid, and limits end a session at once', () => {
  fc.assert(
    fc.property(setups, seeds, (setup, seed) => {
      const tables = tablesOf(setup)
      const { minProfitCents, maxProfitCents, stepCents } = requireBounds(setup)
      for (let session = 0; session < 3; session++) {
        const played = referenceSession(setup, tables, { seed, session })
        checkRules(setup, played)
        const profit = Number(played.final - played.start)
        expect(profit).toBeGreaterThanOrEqual(minProfitCents)
        expect(profit).toBeLessThanOrEqual(maxProfitCents)
        expect(Math.abs(profit % stepCents)).toBe(0)
      }
    }),
    { numRuns: 100 },
  )
})
