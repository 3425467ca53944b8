import type { Card } from '../../cards/card.ts'
import { FOUR_CARD_HANDS, THREE_CARD_HANDS } from '../../cards/combinations.ts'

/** A strategy as data: 1 = let it ride, 0 = pull, by colex index of the cards known at each decision. */
export type DecisionTables = {
  /** 22,100 entries: the three own cards. */
  readonly bet1: Uint8Array
  /** 270,725 entries: the three own cards and the first community card, as a set. */
  readonly bet2: Uint8Array
}

/** Whether to let a bet ride on cards given in ascending order. */
export type Decisions = {
  bet1(a: Card, b: Card, c: Card): boolean
  bet2(a: Card, b: Card, c: Card, d: Card): boolean
}

/** Tabulates decisions over all hands. */
export function tabulate(decisions: Decisions): DecisionTables {
  const tables = { bet1: new Uint8Array(THREE_CARD_HANDS), bet2: new Uint8Array(FOUR_CARD_HANDS) }
  let three = 0
  for (let c = 2; c < 52; c++)
    for (let b = 1; b < c; b++)
      for (let a = 0; a < b; a++) tables.bet1[three++] = decisions.bet1(a, b, c) ? 1 : 0
  let four = 0
  for (let d = 3; d < 52; d++)
    for (let c = 2; c < d; c++)
      for (let b = 1; b < c; b++)
        for (let a = 0; a < b; a++) tables.bet2[four++] = decisions.bet2(a, b, c, d) ? 1 : 0
  return tables
}
