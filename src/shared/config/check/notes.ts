import { asksForHands } from '../keepsHands.ts'
import type { Problem } from '../problems.ts'
import type { SimulationConfig } from '../simulation.ts'

/**
 * What a file from the older program says that means something else here, or nothing: each is named, so
 * that nobody is surprised by a result. Keys that would change a result without notice are refused
 * instead, by the schema.
 */
export function oldFileNotes(config: SimulationConfig): Problem[] {
  return [...withoutEffect(config), ...differently(config)]
}

function withoutEffect({ simulation, table, bonus_strategy: bonus, output }: SimulationConfig): Problem[] {
  const noted: Problem[] = []
  const note = (path: string, why: string) => noted.push({ path, message: `has no effect here: ${why}` })
  if (simulation.progress_interval !== undefined)
    note('simulation.progress_interval', 'progress is always shown, ten times a second at most')
  if (simulation.detailed_logging !== undefined)
    note('simulation.detailed_logging', 'each run keeps a log of its own')
  if (table.track_seat_positions !== undefined)
    note('table.track_seat_positions', 'results by seat are always kept')
  // A table of hands is what a run that keeps its hands exports; not asking for one is the default.
  const honoured = asksForHands({ output }) || output?.formats?.csv?.include_hands === false
  const hands = honoured ? 'output.formats.csv.include_hands' : null
  const unused = bonus.session_conditional?.base_amount
  if (unused !== undefined && unused !== '1')
    note(
      'bonus_strategy.session_conditional.base_amount',
      'the amounts of the conditions are bet as they are',
    )
  if (output !== undefined) {
    for (const key of leaves(output, 'output').filter((each) => each !== hands))
      note(key, 'reports and files are exported from the results, or with --out and --format')
  }
  return noted
}

function leaves(value: object, path: string): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${path}.${key}`
    if (inner === undefined) return []
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? leaves(inner, place)
      : [place]
  })
}

/** Settings that the older program ignored or read in another way. */
function differently(config: SimulationConfig): Problem[] {
  const { strategy, bankroll, bonus_strategy: bonus, deck } = config
  const noted: Problem[] = []
  const note = (path: string, message: string) => noted.push({ path, message })
  if (strategy.type === 'basic')
    note(
      'strategy.type',
      'lets four of a kind in four cards ride and pulls suited A-2-4 and A-3-4, as is best; the older program did the opposite',
    )
  if (strategy.type === 'conservative' || strategy.type === 'aggressive' || strategy.type === 'custom')
    note('strategy.type', 'counts four of a kind in four cards as a paying hand; the older program did not')
  if (strategy.type === 'custom') {
    const texts = [...(strategy.custom?.bet1_rules ?? []), ...(strategy.custom?.bet2_rules ?? [])]
    if (texts.some(({ condition }) => /\bgaps\b/i.test(condition)))
      note(
        'strategy.custom',
        '`gaps` counts the ranks missing inside the best window; the older program counted 5 − connected_cards, which is `missing` here',
      )
  }
  if (bankroll.betting_system.type === 'dalembert')
    note(
      'bankroll.betting_system.dalembert',
      'a win lowers the bet by decrease_unit; the older program used unit for both',
    )
  if (bankroll.stop_conditions.max_hands !== null)
    note(
      'bankroll.stop_conditions.max_hands',
      'is honoured: the smaller of it and hands_per_session ends a session',
    )
  if (bankroll.stop_conditions.max_duration_minutes !== null)
    note(
      'bankroll.stop_conditions.max_duration_minutes',
      `is honoured at ${bankroll.stop_conditions.hands_per_hour} hands an hour`,
    )
  if (bonus.enabled && bonus.type === 'streak_based' && bonus.streak_based?.counting === 'cumulative')
    note(
      'bonus_strategy.streak_based.counting',
      'counts cumulatively, as the older program did; write counting: consecutive for true streaks',
    )
  const { min_bet, max_bet, increment } = bonus.limits
  if (bonus.enabled && (min_bet !== '1' || max_bet !== '25' || increment !== '1'))
    note('bonus_strategy.limits', 'are honoured; the older program always used 1 to 100 without rounding')
  if (deck.shuffle_algorithm === 'cryptographic')
    note(
      'deck.shuffle_algorithm',
      'is honoured: the cards come from the system, so that the run cannot be repeated and has no seed',
    )
  return noted
}
