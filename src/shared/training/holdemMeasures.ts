import type { HoldemFigures } from './results.ts'

/** One figure of a hold'em strategy: thousandths of a big blind a hand, mean ± halfWidth at 95 %. */
export interface HoldemMeasure {
  /**
   * What it is: the dealer's winnings in self-play, winnings against a bot or a single instance, or what a learned
   * or a local best response wins from the strategy.
   */
  readonly kind: 'self' | 'bot' | 'instance' | 'learned' | 'local'
  /** Name of a bot, number of an instance; empty else. */
  readonly opponent: string
  readonly mean: number
  readonly halfWidth: number
  /** Duplicate pairs; deals for a local best response. */
  readonly count: number
}

/** All that was measured, in the order in which it is told. */
export function holdemMeasures(figures: HoldemFigures): HoldemMeasure[] {
  const { selfPlay, bots, instances, learnedResponse, localResponse } = figures
  const match = (kind: HoldemMeasure['kind'], { opponent, mean, halfWidth, pairs }: typeof selfPlay) => ({
    kind,
    opponent: kind === 'instance' ? opponent.replace(/^instance /, '') : kind === 'bot' ? opponent : '',
    mean,
    halfWidth,
    count: pairs,
  })
  return [
    match('self', selfPlay),
    ...bots.map((each) => match('bot', each)),
    ...instances.map((each) => match('instance', each)),
    ...(learnedResponse === null ? [] : [match('learned', learnedResponse)]),
    ...(localResponse === null
      ? []
      : [{ kind: 'local' as const, opponent: '', ...localResponse, count: localResponse.deals }]),
  ]
}
