/**
 * Heads-up limit Texas hold'em: blinds 0.5 and 1, bets of 1 before and on the flop and of 2 on turn and river, at
 * most four bets a round (before the flop the big blind is the first). Player 0 is the dealer: it posts the small
 * blind, acts first before the flop and last afterwards.
 */
import type { BettingGame, BettingNode, Paid } from '../bettingTree.ts'
import type { Player } from '../game.ts'

const BET_SIZES = [1, 1, 2, 2] as const
const MAX_BETS = 4
const LAST_STREET = 3

type Round = {
  readonly street: number
  readonly player: Player
  readonly paid: Paid
  readonly bets: number
  /** Whether a call ends the round; not so for the first player's check or limp. */
  readonly callEnds: boolean
}

export function limitHoldem(): BettingGame {
  const root: Round = { street: 0, player: 0, paid: [0.5, 1], bets: 1, callEnds: false }
  return { name: 'hulhe', root: () => decide(root) }
}

function decide(round: Round): BettingNode {
  const { street, player, paid, bets } = round
  const other: Player = player === 0 ? 1 : 0
  const owed = paid[other] - paid[player]
  const actions: { label: string; next: () => BettingNode }[] = []
  if (owed > 0) actions.push({ label: 'fold', next: () => ({ kind: 'end', paid, folded: player }) })
  actions.push({ label: owed > 0 ? 'call' : 'check', next: () => call(round) })
  if (bets < MAX_BETS) {
    const raised = paid[other] + BET_SIZES[street]!
    actions.push({
      label: bets > 0 ? 'raise' : 'bet',
      next: () =>
        decide({
          street,
          player: other,
          paid: player === 0 ? [raised, paid[1]] : [paid[0], raised],
          bets: bets + 1,
          callEnds: true,
        }),
    })
  }
  return { kind: 'decision', player, street, paid, actions }
}

function call({ street, player, paid, bets, callEnds }: Round): BettingNode {
  const level = Math.max(...paid)
  const equal: Paid = [level, level]
  if (!callEnds) return decide({ street, player: player === 0 ? 1 : 0, paid: equal, bets, callEnds: true })
  if (street === LAST_STREET) return { kind: 'end', paid: equal, folded: null }
  return decide({ street: street + 1, player: 1, paid: equal, bets: 0, callEnds: false })
}
