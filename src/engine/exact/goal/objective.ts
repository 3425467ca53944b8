/** What the ends of a session are worth to a player. */
import type { Objective } from '../../letitride/goalSetup.ts'
import type { SessionGame } from '../session/game.ts'

/** The session that is played for an objective: a target ends it, unless a win limit does before. */
export function gameFor(game: SessionGame, objective: Objective): SessionGame {
  if (objective.kind !== 'target') return game
  const { winLimitCents } = game
  return winLimitCents !== null && winLimitCents < objective.cents
    ? game
    : { ...game, winLimitCents: objective.cents }
}

/** Worth of a session that ends with a bankroll after a number of hands. `broke`: by the loss limit or its funds. */
export function worthOf(
  objective: Objective,
  end: {
    readonly bankrollCents: number
    readonly startingCents: number
    readonly hands: number
    readonly broke: boolean
  },
): number {
  const { bankrollCents, startingCents } = end
  switch (objective.kind) {
    case 'win':
      return bankrollCents > startingCents ? 1 : 0
    case 'target':
      return bankrollCents - startingCents >= objective.cents ? 1 : 0
    case 'utility':
      return utility(bankrollCents / startingCents, objective.gamma)
    case 'ruin':
      return end.broke && end.hands < objective.hands ? 0 : 1
  }
}

/** Constant relative risk aversion (J. Pratt, Econometrica 32 (1964) 122–136) of wealth in starting bankrolls. */
export function utility(wealth: number, gamma: number): number {
  if (gamma === 1) return Math.log(wealth)
  return (wealth ** (1 - gamma) - 1) / (1 - gamma)
}

/** The sure wealth that is worth as much as an expected utility. */
export function certaintyEquivalent(value: number, gamma: number): number {
  if (gamma === 1) return Math.exp(value)
  return Math.max(0, 1 + (1 - gamma) * value) ** (1 / (1 - gamma))
}

/** The objective of a text: `win`, `target=AMOUNT`, `ruin;hands=N`, `utility=log`, `utility=crra:GAMMA`; or null. */
export function parseObjective(text: string): Objective | null {
  const [name, argument] = text.trim().split(/[=;](.*)/s)
  switch (name) {
    case 'win':
      return argument === undefined ? { kind: 'win' } : null
    case 'target': {
      const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(argument ?? '')
      if (!match) return null
      const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
      return cents > 0 ? { kind: 'target', cents } : null
    }
    case 'ruin': {
      const match = /^hands=(\d{1,5})$/.exec(argument ?? '')
      return match && Number(match[1]) > 0 ? { kind: 'ruin', hands: Number(match[1]) } : null
    }
    case 'utility': {
      if (argument === 'log') return { kind: 'utility', gamma: 1 }
      const match = /^crra:(\d{1,2}(?:\.\d{1,6})?)$/.exec(argument ?? '')
      return match ? { kind: 'utility', gamma: Number(match[1]) } : null
    }
    default:
      return null
  }
}
