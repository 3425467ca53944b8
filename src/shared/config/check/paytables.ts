import { FIVE_CARD_CATEGORIES } from '../../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../../engine/cards/threeCard.ts'
import { checkPaytable } from '../../../engine/letitride/paytables.ts'
import type { GameSetup } from '../../../engine/letitride/setup.ts'
import type { Problem } from '../problems.ts'
import { bonusPaytable } from '../setup/paytables.ts'
import type { SimulationConfig } from '../simulation.ts'

/** Paytables of one's own in which a better hand pays less: allowed, and probably a slip. */
export function paytableHints(config: SimulationConfig, setup: GameSetup): Problem[] {
  const main =
    config.paytables.main_game.type === 'custom'
      ? lessForMore('paytables.main_game.custom', FIVE_CARD_CATEGORIES, setup.mainPayouts)
      : []
  const bonus =
    setup.bonusPayouts !== null && bonusPaytable(config) === 'custom'
      ? lessForMore('paytables.bonus.custom', THREE_CARD_CATEGORIES, setup.bonusPayouts)
      : []
  return [...main, ...bonus]
}

function lessForMore(path: string, names: readonly string[], payouts: readonly number[]): Problem[] {
  return checkPaytable(payouts).map(({ better, worse }) => ({
    path: `${path}.${names[better]}`,
    message: `pays less than ${names[worse]}, the next hand below it (${payouts[better]} and ${payouts[worse]})`,
  }))
}
