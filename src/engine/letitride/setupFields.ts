/** Checks the fields of a GameSetup one by one, and what two of them say together. */
import { FIVE_CARD_CATEGORIES } from '../cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../cards/threeCard.ts'
import { bettingProblem } from './betting/check.ts'
import { bonusProblem } from './bonus/check.ts'
import { firstProblem, list, ratio, type SetupProblem, whole } from './fieldChecks.ts'
import { isGoal } from './goalSetup.ts'
import type { GameSetup, JackpotSetup } from './setup.ts'

const MAX_SEATS = 6
const MAX_DISCARDS = 10
const MAX_HANDS = 10_000
const MAX_ROUNDS = 10_000
const MAX_GAMMA = 99

/** The first field that is not as setup.ts tells, or null. */
export function fieldProblem(setup: GameSetup): SetupProblem | null {
  return firstProblem(
    whole('seats', setup.seats, 1, MAX_SEATS),
    whole('discards', setup.discards, 0, MAX_DISCARDS),
    whole('handsPerSession', setup.handsPerSession, 1, MAX_HANDS),
    optional('durationHands', setup.durationHands, 0),
    optional('totalRounds', setup.totalRounds, 1, MAX_ROUNDS),
    whole('startingCents', setup.startingCents, 1),
    whole('baseBetCents', setup.baseBetCents, 1),
    optional('winLimitCents', setup.winLimitCents, 1),
    optional('lossLimitCents', setup.lossLimitCents, 1),
    payouts('mainPayouts', setup.mainPayouts, FIVE_CARD_CATEGORIES.length),
    setup.bonusPayouts === null
      ? null
      : payouts('bonusPayouts', setup.bonusPayouts, THREE_CARD_CATEGORIES.length),
    setup.jackpot === null ? null : jackpotProblem(setup.jackpot),
    goalProblem(setup),
    bettingProblem(setup),
    setup.bonusPayouts === null && setup.bonusPlan.kind !== 'never'
      ? { reason: 'bonus_without_paytable', field: 'bonusPayouts' }
      : bonusProblem(setup),
  )
}

function goalProblem({ strategy, winLimitCents }: GameSetup): SetupProblem | null {
  if (!isGoal(strategy)) return null
  const { objective } = strategy
  switch (objective.kind) {
    case 'win':
      return null
    case 'target':
      // A session ends at its target.
      return firstProblem(
        whole('strategy.objective.cents', objective.cents, 1),
        whole('winLimitCents', winLimitCents ?? Number.POSITIVE_INFINITY, 1, objective.cents),
      )
    case 'ruin':
      return whole('strategy.objective.hands', objective.hands, 1, MAX_HANDS)
    case 'utility': {
      const { gamma } = objective
      const known = gamma >= 0 && gamma <= MAX_GAMMA
      return known ? null : { reason: 'out_of_range', field: 'strategy.objective.gamma' }
    }
  }
}

function optional(field: string, value: number | null, least: number, most?: number): SetupProblem | null {
  return value === null ? null : whole(field, value, least, most)
}

function payouts(field: string, values: readonly number[], length: number): SetupProblem | null {
  if (values.length !== length) return { reason: 'wrong_length', field }
  return list(field, values, (path, value) => whole(path, value, 0))
}

function jackpotProblem({ startCents, contribution, resetCents }: JackpotSetup): SetupProblem | null {
  return firstProblem(
    whole('jackpot.startCents', startCents, 1),
    ratio('jackpot.contribution', contribution, { aboveZero: true, atMostOne: true }),
    whole('jackpot.resetCents', resetCents, 1),
  )
}
