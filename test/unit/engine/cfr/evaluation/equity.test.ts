import { describe, expect, test } from 'vitest'
import { drawCards } from '../../../../../src/engine/cfr/abstraction/drawCards.ts'
import { sevenCardStrength } from '../../../../../src/engine/cfr/abstraction/sevenCard.ts'
import { fitControls } from '../../../../../src/engine/cfr/evaluation/controlVariates.ts'
import { HandEquity } from '../../../../../src/engine/cfr/evaluation/equity.ts'
import { OpponentHands } from '../../../../../src/engine/cfr/evaluation/opponentHands.ts'
import { Xoshiro128 } from '../../../../../src/engine/random/xoshiro128.ts'
import { COARSE } from '../coarse.ts'

function strength(hand: readonly number[], board: readonly number[]): number {
  const [a, b] = hand as [number, number]
  const [c, d, e, f, g] = board as [number, number, number, number, number]
  return sevenCardStrength(a, b, c, d, e, f, g)
}

function points(first: readonly number[], second: readonly number[], board: readonly number[]): number {
  return (Math.sign(strength(first, board) - strength(second, board)) + 1) / 2
}

/** By dealing every board that is left. */
function shareByEnumeration(cards: readonly number[], known: 3 | 4): number {
  const [first, second, board] = [cards.slice(0, 2), cards.slice(2, 4), cards.slice(4, 4 + known)]
  const left = Array.from({ length: 52 }, (_, card) => card).filter(
    (card) => ![...first, ...second, ...board].includes(card),
  )
  const ends =
    known === 4 ? left.map((card) => [card]) : left.flatMap((a, i) => left.slice(0, i).map((b) => [a, b]))
  return ends.reduce((sum, end) => sum + points(first, second, [...board, ...end]), 0) / ends.length
}

test('the equity of two hands on flop and turn is that of dealing every board', () => {
  const stream = Int32Array.of(1, 2, 3, 4)
  const equity = new HandEquity()
  for (let round = 0; round < 40; round++) {
    const cards = drawCards(stream, 9)
    expect(equity.share(cards, 3)).toBeCloseTo(shareByEnumeration(cards, 3), 12)
    expect(equity.share(cards, 4)).toBeCloseTo(shareByEnumeration(cards, 4), 12)
  }
})

test('the mean of equities over a card to come is the equity before it', () => {
  const equity = new HandEquity()
  const cards = drawCards(Int32Array.of(7, 7, 7, 7), 9)
  const left = Array.from({ length: 52 }, (_, card) => card).filter(
    (card) => !cards.slice(0, 7).includes(card),
  )
  const turns = left.map((turn) => equity.share([...cards.slice(0, 7), turn, -1], 4))
  expect(turns.reduce((sum, share) => sum + share, 0) / turns.length).toBeCloseTo(equity.share(cards, 3), 12)
})

describe('all hands of an opponent', () => {
  const hands = new OpponentHands(COARSE)
  const stream = Int32Array.of(4, 3, 2, 1)

  test('990 of 1,035 are left on the river, and shares are those of two hands', () => {
    const cards = drawCards(stream, 7)
    hands.take(cards)
    expect(hands.isOnRiver.reduce((sum, is) => sum + is, 0)).toBe(990)
    const own = cards.slice(0, 2)
    const board = cards.slice(2)
    const unseen = Array.from({ length: 52 }, (_, card) => card).filter(
      (card) => !cards.slice(0, 6).includes(card),
    )
    const equity = new HandEquity()
    let hand = 0
    for (const [i, low] of unseen.entries())
      for (const high of unseen.slice(i + 1)) {
        expect(hands.turnShare[hand]).toBeCloseTo(equity.share([...own, low, high, ...board], 4), 12)
        if (hands.isOnRiver[hand] === 1) expect(hands.riverShare[hand]).toBe(points(own, [low, high], board))
        hand++
      }
    expect(hand).toBe(1_035)
  })

  test('strengths are the mean of the shares', () => {
    hands.take(drawCards(stream, 7))
    const mean = (shares: Float64Array, count: number): number =>
      shares.reduce((sum, share) => sum + share, 0) / count
    expect(hands.turnStrength).toBeCloseTo(mean(hands.turnShare, 1_035), 12)
    expect(hands.riverStrength).toBeCloseTo(mean(hands.riverShare, 990), 12)
  })
})

describe('control variates', () => {
  const random = new Xoshiro128([1, 2, 3, 4])
  const unit = (): number => random.next() / 2 ** 32
  const controls = Array.from({ length: 200 }, () => Float64Array.of(unit(), unit(), unit()))

  test('exact linear dependence is found', () => {
    const values = controls.map(([a, b, c]) => 5 + 2 * a! - 3 * b! + 0.5 * c!)
    const [a, b, c] = fitControls(values, controls)
    expect(a).toBeCloseTo(2, 10)
    expect(b).toBeCloseTo(-3, 10)
    expect(c).toBeCloseTo(0.5, 10)
  })

  test('controls that do not vary or follow from others get nothing', () => {
    const dependent = controls.map(([a]) => Float64Array.of(a!, 7, 2 * a!))
    const values = controls.map(([a]) => 4 * a!)
    expect([...fitControls(values, dependent)]).toEqual([expect.closeTo(4, 10), 0, 0])
  })
})
