import {
  BONUS_PAYOUTS_A,
  BONUS_PAYOUTS_B,
  BONUS_PAYOUTS_C,
  LIBERAL_MAIN_PAYOUTS,
  STANDARD_MAIN_PAYOUTS,
  TIGHT_MAIN_PAYOUTS,
} from '../../../engine/letitride/paytables.ts'
import type { JackpotSetup } from '../../../engine/letitride/setup.ts'
import type { BONUS_PAYTABLES } from '../paytableNames.ts'
import type { SimulationConfig } from '../simulation.ts'
import { cents, fraction } from './amounts.ts'

type BonusPaytable = (typeof BONUS_PAYTABLES)[number]

/** Payouts to 1 by five-card category; the two categories that never pay stand last. */
export function mainPayouts({ paytables: { main_game: main } }: SimulationConfig): readonly number[] {
  switch (main.type) {
    case 'standard':
      return STANDARD_MAIN_PAYOUTS
    case 'liberal':
      return LIBERAL_MAIN_PAYOUTS
    case 'tight':
      return TIGHT_MAIN_PAYOUTS
    case 'custom': {
      const custom = main.custom ?? missing()
      return [
        custom.royal_flush,
        custom.straight_flush,
        custom.four_of_a_kind,
        custom.full_house,
        custom.flush,
        custom.straight,
        custom.three_of_a_kind,
        custom.two_pair,
        custom.pair_tens_or_better,
        0,
        0,
      ]
    }
  }
}

/** The bonus paytable is named in one of two places; `checkConfig` refuses two that differ. */
export function bonusPaytable(config: SimulationConfig): BonusPaytable {
  return config.bonus_strategy.paytable ?? config.paytables.bonus.type ?? 'paytable_b'
}

/** Payouts to 1 by three-card category. */
export function bonusPayouts(config: SimulationConfig): readonly number[] {
  switch (bonusPaytable(config)) {
    case 'paytable_a':
      return BONUS_PAYOUTS_A
    case 'paytable_b':
      return BONUS_PAYOUTS_B
    case 'paytable_c':
      return BONUS_PAYOUTS_C
    case 'custom': {
      const custom = config.paytables.bonus.custom ?? missing()
      return [
        custom.mini_royal,
        custom.straight_flush,
        custom.three_of_a_kind,
        custom.straight,
        custom.flush,
        custom.pair,
        0,
      ]
    }
  }
}

/** A jackpot is played for where the config describes one. */
export function jackpotSetup({ paytables }: SimulationConfig): JackpotSetup | null {
  const section = paytables.bonus.progressive
  if (section == null) return null
  return {
    startCents: cents(section.starting_jackpot),
    contribution: fraction(section.contribution_rate),
    resetCents: cents(section.reset_amount),
  }
}

function missing(): never {
  throw new RangeError('the section of this paytable is missing')
}
