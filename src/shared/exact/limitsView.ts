import { efficientFrontier } from '../../engine/exact/limits/frontier.ts'
import type { SimulationConfig } from '../config/simulation.ts'
import type { LimitsCell, LimitsGrid } from './limits.ts'

/** Limits on each axis of the map. */
const STEPS = 20
const USUAL_HANDS = [50, 100, 200, 500]

/**
 * Limits worth comparing: up to the bankroll in at most 20 equal steps of whole base bets, and the usual numbers of
 * hands beside the experiment's own, ascending. Null where the bankroll is smaller than one base bet.
 */
export function usualGrid({ bankroll, simulation }: SimulationConfig): LimitsGrid | null {
  // A draft may hold amounts that are still being typed.
  const [start, bet] = [bankroll.starting_amount, bankroll.base_bet].map((text) =>
    Math.round(Number(text) * 100),
  ) as [number, number]
  if (!(bet > 0) || !(start >= bet)) return null
  const step = Math.ceil(start / STEPS / bet) * bet
  const limits = Array.from({ length: Math.floor(start / step) }, (_, place) => (place + 1) * step)
  const own = Math.min(
    simulation.hands_per_session,
    bankroll.stop_conditions.max_hands ?? Number.POSITIVE_INFINITY,
  )
  const hands = [...new Set([...USUAL_HANDS, own])].sort((a, b) => a - b)
  return { winLimitsCents: limits, lossLimitsCents: limits, hands }
}

/** The experiment with other limits and hands; amounts in cents. */
export function withLimits(
  config: SimulationConfig,
  { winLimitCents, lossLimitCents, hands }: Pick<LimitsCell, 'winLimitCents' | 'lossLimitCents' | 'hands'>,
): SimulationConfig {
  const { bankroll, simulation } = config
  return {
    ...config,
    simulation: { ...simulation, hands_per_session: hands },
    bankroll: {
      ...bankroll,
      stop_conditions: {
        ...bankroll.stop_conditions,
        win_limit: amount(winLimitCents),
        loss_limit: amount(lossLimitCents),
        max_hands: null,
      },
    },
  }
}

function amount(value: number | null): string | null {
  return value === null ? null : String(value / 100)
}

/** Places among the cells that no other cell beats in both chance and cost. */
export function frontierPlaces(cells: readonly LimitsCell[]): ReadonlySet<number> {
  const kept = new Set<LimitsCell>(efficientFrontier(cells))
  return new Set(cells.flatMap((cell, place) => (kept.has(cell) ? [place] : [])))
}
