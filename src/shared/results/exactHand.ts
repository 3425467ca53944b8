import { bettingSystem } from '../../engine/letitride/betting/create.ts'
import { bonusPlan } from '../../engine/letitride/bonus/create.ts'
import type { SimulationConfig } from '../config/simulation.ts'
import { toSetup } from '../config/toSetup.ts'
import type { HandTheory } from './theory.ts'

/** The part of a config that decides what one hand is worth; a summary's config has it too. */
export type HandConfig = Omit<SimulationConfig, 'metadata' | 'simulation'> & {
  readonly simulation: { readonly hands_per_session: number }
}

/** Exact result of one hand in currency units. */
export interface ExactHand {
  readonly ev: number
  /** Null with a bonus bet: the two bets share cards, and their covariance is not enumerated. */
  readonly sd: number | null
  readonly mainEv: number
  /** Null without a bonus bet. */
  readonly bonusEv: number | null
}

/**
 * What a hand is worth on average, where theory gives it: with a flat base bet, and no bonus bet or the
 * same one on every hand. Null otherwise: a bonus bet that is dropped when money is short is not
 * constant, a jackpot grows, and a draft with unfinished amounts has no value yet.
 */
export function exactHand(config: HandConfig, theory: HandTheory): ExactHand | null {
  const setup = setupOf(config)
  if (setup === null) return null
  const betCents = bettingSystem(setup).constantCents
  const bonusCents = bonusPlan(setup).constantCents
  if (betCents === null || bonusCents === null) return null
  const [baseBet, bonusBet] = [betCents / 100, bonusCents / 100]
  const mainEv = theory.evPerBaseBet * baseBet
  if (bonusBet === 0 || theory.bonus === null) {
    return { ev: mainEv, sd: theory.standardDeviation * baseBet, mainEv, bonusEv: null }
  }
  if (!setup.stopOnInsufficientFunds || setup.jackpot !== null) return null
  const bonusEv = theory.bonus.ev * bonusBet
  return { ev: mainEv + bonusEv, sd: null, mainEv, bonusEv }
}

function setupOf(config: HandConfig): ReturnType<typeof toSetup> | null {
  try {
    return toSetup(config as SimulationConfig)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
