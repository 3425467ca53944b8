import type { GoalExplanation } from '../../../../shared/exact/bestPlay.ts'
import type { StrategyChart } from '../../../../shared/results/strategy.ts'

export type Departure = GoalExplanation['departures'][number]

const SHOWN = 6
/** Of one profit only so many, or the dearest profit would fill the list. */
const OF_ONE_PROFIT = 2

/** The departures that buy most, by profit. */
export function chosenDepartures(departures: readonly Departure[]): Departure[] {
  const counts = new Map<string, number>()
  return departures
    .filter(({ fromProfit, toProfit }) => {
      const key = `${fromProfit} ${toProfit}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count <= OF_ONE_PROFIT
    })
    .slice(0, SHOWN)
    .sort((a, b) => a.fromProfit - b.fromProfit || b.buys - a.buys)
}

/** What riding and what pulling instead buys in all. */
export function gainByAction(departures: readonly Departure[]): { ride: number; pull: number } {
  const of = (action: Departure['action']) =>
    departures.reduce((sum, each) => (each.action === action ? sum + each.buys : sum), 0)
  return { ride: of('ride'), pull: of('pull') }
}

/** Cards of the holding that a departure is mostly about; null where the chart has no picture of just that. */
export function exampleOf({ bet, classes }: Departure, chart: StrategyChart): string | null {
  return chart.rows.find((row) => row.bet === bet && row.name === classes[0])?.example ?? null
}
