import { portion } from './money.ts'
import type { GameSetup } from './setup.ts'

/** A session counts as ruined at a level when the bankroll ever fell by so many percent of the start. */
export const RUIN_PERCENTS = [25, 50, 75, 100] as const

/** Largest bankroll that counts as ruin, for each of RUIN_PERCENTS, in cents. */
export function ruinLevels({ startingCents }: GameSetup): readonly number[] {
  return RUIN_PERCENTS.map((percent) =>
    portion(startingCents, { numerator: 100 - percent, denominator: 100 }),
  )
}
