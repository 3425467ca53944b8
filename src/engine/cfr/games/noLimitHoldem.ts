/**
 * Heads-up no-limit Texas hold'em with a small menu of bets. Blinds 0.5 and 1; player 0 is the dealer with the small
 * blind, first to act before the flop and last afterwards. A bet or raise of f pots first calls and then adds f times
 * the pot so made, at least the last raise; all-in is always offered, and takes the place of sizes near it.
 */
import type { BettingGame, BettingNode, Paid } from '../bettingTree.ts'
import type { Player } from '../game.ts'

export type NoLimitOptions = {
  /** Stack of each player before the blinds, in big blinds, 2 to 1,000. */
  readonly stack: number
  /** Sizes of bets and raises in pots, ascending, above 0 and up to 10; at most four. */
  readonly potFractions: readonly number[]
  /** Bets and raises allowed in a round, all-in included, 1 to 4; 3 by default. */
  readonly raisesPerRound?: number
}

const LAST_STREET = 3

/** A size of this share of the stack or more is all-in. */
const ALL_IN_SHARE = 0.9

type Round = {
  readonly street: number
  readonly player: Player
  readonly paid: Paid
  readonly raises: number
  /** Size of the last bet or raise of the round; at first the big blind. */
  readonly lastRaise: number
  readonly callEnds: boolean
}

export function noLimitHoldem({ stack, potFractions, raisesPerRound = 3 }: NoLimitOptions): BettingGame {
  if (!(stack >= 2 && stack <= 1_000)) throw new RangeError(`the stack must be 2 to 1,000: ${stack}`)
  const ascending = potFractions.every((size, i) => size > (potFractions[i - 1] ?? 0) && size <= 10)
  if (!ascending || potFractions.length > 4)
    throw new RangeError(`bet sizes must ascend from above 0 to 10, four at most: ${potFractions.join(', ')}`)
  if (!Number.isInteger(raisesPerRound) || raisesPerRound < 1 || raisesPerRound > 4)
    throw new RangeError(`raises must be a whole number from 1 to 4: ${raisesPerRound}`)
  const rules = { stack, potFractions, raisesPerRound }
  const root: Round = { street: 0, player: 0, paid: [0.5, 1], raises: 0, lastRaise: 1, callEnds: false }
  return {
    name: `hunl stack=${stack} pots=${potFractions.join('/')} raises=${raisesPerRound}`,
    root: () => decide(rules, root),
  }
}

type Rules = Required<NoLimitOptions>

function decide(rules: Rules, round: Round): BettingNode {
  const { street, player, paid, raises } = round
  const other: Player = player === 0 ? 1 : 0
  const owed = paid[other] - paid[player]
  const actions: { label: string; next: () => BettingNode }[] = []
  if (owed > 0) actions.push({ label: 'fold', next: () => ({ kind: 'end', paid, folded: player }) })
  actions.push({ label: owed > 0 ? 'call' : 'check', next: () => call(rules, round) })
  if (raises < rules.raisesPerRound && paid[other] < rules.stack)
    for (const { label, total } of raiseTotals(rules, round))
      actions.push({
        label,
        next: () =>
          decide(rules, {
            street,
            player: other,
            paid: player === 0 ? [total, paid[1]] : [paid[0], total],
            raises: raises + 1,
            lastRaise: Math.max(round.lastRaise, total - paid[other]),
            callEnds: true,
          }),
      })
  return { kind: 'decision', player, street, paid, actions }
}

/** What the player will have paid in all after each raise on the menu, ascending, all-in last. */
function raiseTotals(
  { stack, potFractions }: Rules,
  { player, paid, lastRaise }: Round,
): { label: string; total: number }[] {
  const level = paid[player === 0 ? 1 : 0]
  const sizes = potFractions
    .map((fraction) => ({ fraction, total: level + Math.max(fraction * 2 * level, lastRaise) }))
    .filter(({ total }, i, all) => total < ALL_IN_SHARE * stack && total !== all[i - 1]?.total)
    .map(({ fraction, total }) => ({ label: `raise ${fraction} pot`, total }))
  return [...sizes, { label: 'all-in', total: stack }]
}

function call(rules: Rules, { street, player, paid, raises, lastRaise, callEnds }: Round): BettingNode {
  const level = Math.max(...paid)
  const equal: Paid = [level, level]
  const other: Player = player === 0 ? 1 : 0
  if (!callEnds)
    return decide(rules, { street, player: other, paid: equal, raises, lastRaise, callEnds: true })
  // Once both are all-in, nothing is left to decide.
  if (street === LAST_STREET || level >= rules.stack) return { kind: 'end', paid: equal, folded: null }
  return decide(rules, {
    street: street + 1,
    player: 1,
    paid: equal,
    raises: 0,
    lastRaise: 1,
    callEnds: false,
  })
}
