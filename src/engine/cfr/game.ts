/**
 * What a game must tell to be solved: a two-player zero-sum game in extensive form, unfolded node by node. A new
 * game is one file with one function that returns a `Game`; everything else (flat tree, sequence form, algorithms,
 * exact evaluation) follows from it.
 */

/** 0 acts first in the games of this folder; utilities are zero-sum. */
export type Player = 0 | 1

export type Game = {
  /** Rules and parameters in one line; two games of the same name have the same tree. Checkpoints are bound to it. */
  readonly name: string
  /** The first node. Unfolding has no side effects: the same node always has the same children. */
  readonly root: () => GameNode
}

export type GameNode = TerminalNode | ChanceNode | DecisionNode

export type TerminalNode = {
  readonly kind: 'terminal'
  /** Net chips won by player 0; player 1 wins the opposite. */
  readonly payoff: number
}

export type ChanceNode = {
  readonly kind: 'chance'
  /** At least one outcome; the probabilities are positive and add up to 1. */
  readonly outcomes: readonly {
    readonly label: string
    readonly probability: number
    readonly next: () => GameNode
  }[]
}

export type DecisionNode = {
  readonly kind: 'decision'
  readonly player: Player
  /** Name of the information set: all that the player knows here. Nodes of one name offer the same actions. */
  readonly infoset: string
  /** At least one action. */
  readonly actions: readonly { readonly label: string; readonly next: () => GameNode }[]
}

export function terminal(payoff: number): TerminalNode {
  return { kind: 'terminal', payoff }
}
