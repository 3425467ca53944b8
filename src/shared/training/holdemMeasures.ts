import type { HoldemFigures, MatchFigures } from './results.ts'

/** The simple players that every strategy is matched against, by the names that results give them. */
export const REFERENCE_BOTS = ['uniform', 'always_call', 'always_raise', 'tight', 'loose'] as const
export type ReferenceBot = (typeof REFERENCE_BOTS)[number]

/** One figure of a hold'em strategy: thousandths of a big blind a hand, mean ± halfWidth at 95 %. */
export interface HoldemMeasure {
  /**
   * What it is: the dealer's winnings in self-play, winnings against a bot, a single instance or the merge of earlier
   * checkpoints, or what a learned or a local best response wins from the strategy.
   */
  readonly kind: 'self' | 'bot' | 'instance' | 'earlier' | 'learned' | 'local'
  /** Name of a bot, number of an instance, iterations of the earlier merge; empty else. */
  readonly opponent: string
  readonly mean: number
  readonly halfWidth: number
  /** The interval by the bootstrap, where there is one. */
  readonly bootstrap: { readonly low: number; readonly high: number } | null
  /** Duplicate pairs; deals for a local best response. */
  readonly count: number
}

/** All that was measured, in the order in which it is told. */
export function holdemMeasures(figures: HoldemFigures): HoldemMeasure[] {
  const { selfPlay, bots, instances, earlier, learnedResponse, localResponse } = figures
  const match = (
    kind: HoldemMeasure['kind'],
    { mean, halfWidth, bootstrap, pairs }: MatchFigures,
    opponent = '',
  ) => ({ kind, opponent, mean, halfWidth, bootstrap, count: pairs })
  return [
    match('self', selfPlay),
    ...bots.map((each) => match('bot', each, each.opponent)),
    ...instances.map((each) => match('instance', each, each.opponent.replace(/^instance /, ''))),
    ...(earlier === null ? [] : [match('earlier', earlier, String(earlier.iterations))]),
    ...(learnedResponse === null ? [] : [match('learned', learnedResponse)]),
    ...(localResponse === null ? [] : [local(localResponse)]),
  ]
}

export function isReferenceBot(name: string): name is ReferenceBot {
  return (REFERENCE_BOTS as readonly string[]).includes(name)
}

function local({ mean, halfWidth, deals }: NonNullable<HoldemFigures['localResponse']>): HoldemMeasure {
  return { kind: 'local', opponent: '', mean, halfWidth, bootstrap: null, count: deals }
}
