import { handClasses } from './handClasses.ts'
import type { RuleList } from './ruleList.ts'
import { simplifyCondition } from './simplify.ts'

/**
 * Hands of all equally likely hands of a bet (22,100 or 270,725): between `least` and `most`, the same number when
 * the cards alone tell.
 */
export type HandShare = { readonly least: number; readonly most: number; readonly of: number }

export type RuleStatistics = {
  /** For each rule in order: how often its condition is true, and how often it is the first true one. */
  readonly rules: readonly { readonly holds: HandShare; readonly decides: HandShare }[]
  /** How often no rule is true, so that the bet is pulled. */
  readonly undecided: HandShare
  /** How often the bet rides. */
  readonly rides: HandShare
}

type Count = { least: number; most: number }

/** How often each rule of a list would fire, exactly, over all hands. */
export function ruleStatistics({ scope, rules }: RuleList): RuleStatistics {
  const { values, counts } = handClasses(scope)
  const of = counts.reduce((sum, count) => sum + count, 0)
  const tallies = rules.map(() => ({ holds: newCount(), decides: newCount() }))
  const [undecided, rides] = [newCount(), newCount()]
  for (const [number, hand] of values.entries()) {
    const hands = counts[number]!
    /** Whether no earlier rule can be true, or none is for certain. */
    let [certain, possible] = [true, true]
    let [mayRide, mayPull] = [false, false]
    for (const [place, { condition, ride }] of rules.entries()) {
      const truth = simplifyCondition(condition.root, hand)
      if (truth === false) continue
      const { holds, decides } = tallies[place]!
      add(holds, hands, truth === true, true)
      add(decides, hands, truth === true && certain, possible)
      if (possible && ride) mayRide = true
      if (possible && !ride) mayPull = true
      certain = false
      if (truth === true) possible = false
    }
    add(undecided, hands, certain, possible)
    if (possible) mayPull = true
    add(rides, hands, !mayPull, mayRide)
  }
  const share = ({ least, most }: Count): HandShare => ({ least, most, of })
  return {
    rules: tallies.map(({ holds, decides }) => ({ holds: share(holds), decides: share(decides) })),
    undecided: share(undecided),
    rides: share(rides),
  }
}

function newCount(): Count {
  return { least: 0, most: 0 }
}

function add(count: Count, hands: number, certain: boolean, possible: boolean): void {
  if (certain) count.least += hands
  if (possible) count.most += hands
}
