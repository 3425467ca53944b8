import { describe, expect, it } from 'vitest'
import type { Card } from '../../../../src/engine/cards/card.ts'
import { fiveCardCategory } from '../../../../src/engine/cards/fiveCard.ts'
import { type ChartRow, decisionChart } from '../../../../src/engine/exact/chart.ts'
import { analyzeHand } from '../../../../src/engine/exact/hand.ts'
import { CLOSE_CALL, practiceHands } from '../../../../src/engine/exact/practice.ts'
import { netOfUnit } from '../../../../src/engine/letitride/payoffs.ts'
import { LIBERAL_MAIN_PAYOUTS, STANDARD_MAIN_PAYOUTS } from '../../../../src/engine/letitride/paytables.ts'
import { optimalTables } from '../../../../src/engine/letitride/strategies/optimal.ts'

const chart = decisionChart(STANDARD_MAIN_PAYOUTS)
const of = (bet: ChartRow['bet'], rows = chart.rows) => rows.filter((row) => row.bet === bet)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Mean net of one unit over every completion, card by card. */
function slowWorth(held: readonly Card[]): number {
  const rest = Array.from({ length: 52 }, (_, card) => card).filter((card) => !held.includes(card))
  const nets: number[] = []
  const complete = (cards: readonly Card[], from: number) => {
    if (cards.length === 5) {
      const [a, b, c, d, e] = cards.toSorted((x, y) => x - y) as [Card, Card, Card, Card, Card]
      nets.push(netOfUnit(STANDARD_MAIN_PAYOUTS[fiveCardCategory(a, b, c, d, e)]!))
      return
    }
    for (let next = from; next < rest.length; next++) complete([...cards, rest[next]!], next + 1)
  }
  complete(held, 0)
  return sum(nets) / nets.length
}

describe('the decision chart', () => {
  it('holds every holding of both decisions once', () => {
    expect(sum(of('bet1').map(({ hands }) => hands))).toBe(22_100)
    expect(sum(of('bet2').map(({ hands }) => hands))).toBe(270_725)
    for (const bet of ['bet1', 'bet2'] as const)
      expect(sum(of(bet).map(({ share }) => share))).toBeCloseTo(1, 12)
  })

  it('gives each row what its holdings are worth', () => {
    for (const { example, least, most, worth, play } of chart.rows) {
      const slow = slowWorth(example)
      expect(slow).toBeGreaterThanOrEqual(least - 1e-12)
      expect(slow).toBeLessThanOrEqual(most + 1e-12)
      expect(worth).toBeGreaterThanOrEqual(least - 1e-12)
      expect(worth).toBeLessThanOrEqual(most + 1e-12)
      expect(Math.sign(Math.round(slow * 1e9))).toBe({ ride: 1, either: 0, pull: -1 }[play])
    }
  })

  it.each([
    ['standard', STANDARD_MAIN_PAYOUTS],
    ['liberal', LIBERAL_MAIN_PAYOUTS],
  ])('adds up to the exact hand: %s', (_, mainPayouts) => {
    const { rows, rides, ev } = decisionChart(mainPayouts)
    const hand = analyzeHand({ mainPayouts, bonusPayouts: null }, optimalTables(mainPayouts))
    expect(ev.value).toBe(hand.mainEv.value)
    expect(rides.bet1).toBeCloseTo(hand.ride1.value, 12)
    expect(rides.bet2).toBeCloseTo(hand.ride2.value, 12)
    // Bet 3 always rides: it is worth what bet 1 would be if it never were pulled.
    const third = sum(of('bet1', rows).map(({ share, worth }) => share * worth))
    const ridden = rows.filter(({ play }) => play === 'ride')
    expect(third + sum(ridden.map(({ share, worth }) => share * worth))).toBeCloseTo(ev.value, 10)
  })

  it('is the published chart for the standard paytable', () => {
    const rides = (bet: ChartRow['bet']) =>
      of(bet)
        .filter(({ play }) => play === 'ride')
        .map(({ name }) => name)
    expect(rides('bet1')).toEqual([
      'paying_hand',
      'three_to_a_royal',
      'three_suited_in_a_row',
      'straight_flush_spread_4_with_high_card',
      'straight_flush_spread_5_two_high_cards',
    ])
    expect(of('bet2').filter(({ play }) => play === 'either').length).toBe(2)
  })
})

describe('hands to practise on', () => {
  it('are the same for the same seed, and worth what counting says', () => {
    const deal = () => practiceHands(STANDARD_MAIN_PAYOUTS, { seed: 7n, count: 4, closeCalls: false })
    const hands = deal()
    expect(deal()).toEqual(hands)
    for (const { cards, bet1, bet2 } of hands) {
      expect(new Set(cards).size).toBe(5)
      expect(bet1.worth).toBeCloseTo(slowWorth(cards.slice(0, 3)), 12)
      expect(bet2.worth).toBeCloseTo(slowWorth(cards.slice(0, 4)), 12)
    }
  })

  it('are close calls when that is asked for', () => {
    const hands = practiceHands(STANDARD_MAIN_PAYOUTS, { seed: 7n, count: 30, closeCalls: true })
    expect(hands.length).toBe(30)
    const close = (worth: number) => worth !== 0 && Math.abs(worth) < CLOSE_CALL
    expect(hands.every(({ bet1, bet2 }) => close(bet1.worth) || close(bet2.worth))).toBe(true)
  })
})
