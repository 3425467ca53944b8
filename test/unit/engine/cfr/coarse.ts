import {
  type CardAbstraction,
  FLOP_HANDS,
  TURN_HANDS_INDEX,
} from '../../../../src/engine/cfr/abstraction/cardAbstraction.ts'

/** A coarse abstraction that knows starting hands and river strength, and on the flop and turn nothing of use. */
export const COARSE: CardAbstraction = {
  buckets: [169, 2, 2, 4],
  preflop: Uint16Array.from({ length: 169 }, (_, hand) => hand),
  flop: Uint16Array.from({ length: FLOP_HANDS.size }, (_, index) => index % 2),
  turn: Uint16Array.from({ length: TURN_HANDS_INDEX.size }, (_, index) => index % 2),
  riverFrom: Uint16Array.of(500, 1_000, 1_500),
}
