import type { SimulationConfig } from '../config/simulation.ts'
import { parseDecimal, toCents } from '../decimal.ts'
import type { Limits } from './displayHistogram.ts'

/** The limits of a config in cents; text that is no amount counts as no limit. */
export function limitsOf({
  win_limit,
  loss_limit,
}: Pick<SimulationConfig['bankroll']['stop_conditions'], 'win_limit' | 'loss_limit'>): Limits {
  return { winCents: cents(win_limit), lossCents: cents(loss_limit) }
}

function cents(text: string | null): number | null {
  const decimal = text === null ? null : parseDecimal(text)
  const exact = decimal === null ? null : toCents(decimal)
  return exact === null ? null : Number(exact)
}
