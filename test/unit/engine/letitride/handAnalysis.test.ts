import { describe, expect, test } from 'vitest'
import {
  analyzeFour,
  analyzeThree,
  type CardAnalysis,
} from '../../../../src/engine/letitride/handAnalysis.ts'
import { cards } from '../support/setups.ts'

function analyze(text: string): CardAnalysis {
  const [a, b, c, d] = cards(text)
  return d === undefined ? analyzeThree(a!, b!, c!) : analyzeFour(a!, b!, c!, d)
}

describe('connected cards, gaps and missing ranks', () => {
  test.each([
    ['5c6d7h', 3, 0, 2],
    ['5c7d9h', 3, 2, 2],
    ['Ac2d3h', 3, 0, 2],
    ['AcQdKh', 3, 0, 2],
    ['Ac5d9h', 2, 3, 3],
    ['2c3d9h', 2, 0, 3],
    // Two windows hold two ranks each: 2-4 with a gap, 9-T without.
    ['2c4d9hTs', 2, 0, 3],
    ['2c7dQh', 1, 0, 4],
    ['9c9d9h', 1, 0, 4],
    ['9c9dTh', 2, 0, 3],
    ['6c7d8h9s', 4, 0, 1],
    ['6c7d9hTs', 4, 1, 1],
    ['Ac2d3h5s', 4, 1, 1],
    ['Ac2d3hKs', 3, 0, 2],
  ])('%s: %i connected, %i gaps, %i missing', (hand, connectedCards, gaps, missing) => {
    expect(analyze(hand)).toMatchObject({ connectedCards, gaps, missing })
  })
})

describe('suits', () => {
  test.each([
    ['AcKd2c', 2, 1],
    ['2c3dAh', 1, 1],
    // Clubs and spades hold two each; the spades hold both high cards, in whatever order they come.
    ['2c3cKsAs', 2, 2],
    ['2s3sKcAc', 2, 2],
    ['TcJcQc2c', 4, 3],
  ])('%s: %i suited, of which %i high', (hand, suitedCards, suitedHighCards) => {
    expect(analyze(hand)).toMatchObject({ suitedCards, suitedHighCards })
  })
})

describe('equal ranks', () => {
  const none = {
    hasPair: false,
    hasHighPair: false,
    pairRank: 0,
    hasTwoPair: false,
    hasTrips: false,
    hasQuads: false,
    hasPayingHand: false,
  }
  test.each<[string, Partial<CardAnalysis>]>([
    ['2c3d4h', {}],
    ['9c9d2h', { hasPair: true, pairRank: 9 }],
    ['TcTd2h', { hasPair: true, pairRank: 10, hasHighPair: true, hasPayingHand: true }],
    ['9c9d9h', { hasTrips: true, hasPayingHand: true }],
    ['2cAdAhKs', { hasPair: true, pairRank: 14, hasHighPair: true, hasPayingHand: true }],
    ['2c2dAhAs', { hasTwoPair: true, hasPayingHand: true }],
    ['2c2d2hAs', { hasTrips: true, hasPayingHand: true }],
    ['2cAdAhAs', { hasTrips: true, hasPayingHand: true }],
    ['7c7d7h7s', { hasQuads: true, hasPayingHand: true }],
  ])('%s', (hand, expected) => {
    expect(analyze(hand)).toMatchObject({ ...none, ...expected })
  })
})

describe('draws', () => {
  const none = {
    isFlushDraw: false,
    isStraightDraw: false,
    isOpenStraightDraw: false,
    isInsideStraightDraw: false,
    isStraightFlushDraw: false,
    isRoyalDraw: false,
    isExcludedSfConsecutive: false,
    straightFlushSpread: 0,
  }
  const suited = { isFlushDraw: true, isStraightDraw: true, isStraightFlushDraw: true }
  test.each<[string, Partial<CardAnalysis>]>([
    ['2c7dQh', {}],
    ['2c7cQc', { isFlushDraw: true }],
    ['2c4d6h', { isStraightDraw: true }],
    ['Ac2c3c', { ...suited, straightFlushSpread: 3, isExcludedSfConsecutive: true }],
    ['2c3c4c', { ...suited, straightFlushSpread: 3, isExcludedSfConsecutive: true }],
    ['3c4c5c', { ...suited, straightFlushSpread: 3 }],
    ['Ac2c4c', { ...suited, straightFlushSpread: 4 }],
    ['Ac3c5c', { ...suited, straightFlushSpread: 5 }],
    ['TcJcQc', { ...suited, straightFlushSpread: 3, isRoyalDraw: true }],
    ['TcQcAc', { ...suited, straightFlushSpread: 5, isRoyalDraw: true }],
    ['6c7d8h9s', { isStraightDraw: true, isOpenStraightDraw: true }],
    ['TcJdQhKs', { isStraightDraw: true, isOpenStraightDraw: true }],
    ['2cJcQcKc', { isFlushDraw: true }],
    ['Ac2d3h4s', { isStraightDraw: true, isInsideStraightDraw: true }],
    ['JcQdKhAs', { isStraightDraw: true, isInsideStraightDraw: true }],
    ['6c7d9hTs', { isStraightDraw: true, isInsideStraightDraw: true }],
    ['6c7c8c9s', { isStraightDraw: true, isOpenStraightDraw: true }],
    ['AcKcQc2c', { isFlushDraw: true }],
    ['AcKcQcTc', { ...suited, straightFlushSpread: 5, isRoyalDraw: true, isInsideStraightDraw: true }],
    ['Ac2c3c4c', { ...suited, straightFlushSpread: 4, isInsideStraightDraw: true }],
  ])('%s', (hand, expected) => {
    expect(analyze(hand)).toMatchObject({ ...none, ...expected })
  })
})

test('ranks run from 2 to 14', () => {
  expect(analyze('2c9dAh')).toMatchObject({ lowestRank: 2, highestRank: 14, highCards: 1 })
})
