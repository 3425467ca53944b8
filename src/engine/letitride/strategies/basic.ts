/**
 * Basic strategy for the standard paytable as published, with the ace of A-low suited hands not counted as a high
 * card: with that correction its value equals the optimum exactly.
 */
import { type Card, RANK_OF_ACE, RANK_OF_TEN, rankOf } from '../../cards/card.ts'
import type { Decisions } from './decisionTables.ts'

const RANK_OF_DEUCE = 0

export const BASIC_DECISIONS: Decisions = { bet1: rideBet1, bet2: rideBet2 }

function rideBet1(a: Card, b: Card, c: Card): boolean {
  const [low, middle, high] = [rankOf(a), rankOf(b), rankOf(c)]
  if (low === middle || middle === high) return low === high || middle >= RANK_OF_TEN
  const suited = (((a ^ b) | (a ^ c)) & 3) === 0
  if (!suited) return false
  if (low >= RANK_OF_TEN) return true
  // With an ace only A-low straight flushes remain, and there the ace is no high card.
  if (high === RANK_OF_ACE) return false
  const highCards = (middle >= RANK_OF_TEN ? 1 : 0) + (high >= RANK_OF_TEN ? 1 : 0)
  switch (high - low + 1) {
    case 3:
      return low !== RANK_OF_DEUCE
    case 4:
      return highCards >= 1
    case 5:
      return highCards >= 2
    default:
      return false
  }
}

function rideBet2(a: Card, b: Card, c: Card, d: Card): boolean {
  const [ra, rb, rc, rd] = [rankOf(a), rankOf(b), rankOf(c), rankOf(d)]
  const pairs = [ra === rb, rb === rc, rc === rd].filter(Boolean).length
  // Two equal neighbours or more are two pair, three or four of a kind.
  if (pairs >= 2) return true
  if (pairs === 1) return (ra === rb ? ra : rb === rc ? rb : rc) >= RANK_OF_TEN
  const suited = (((a ^ b) | (a ^ c) | (a ^ d)) & 3) === 0
  const fourHighCards = ra >= RANK_OF_TEN
  const outsideStraightWithHighCard = rd - ra === 3 && rd >= RANK_OF_TEN && rd < RANK_OF_ACE
  return suited || fourHighCards || outsideStraightWithHighCard
}
