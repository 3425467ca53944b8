import type { JudgedDecision, PlayedHand } from '../../../../../shared/training/play.ts'

/** How a session against a strategy goes; chips are net, of the person. */
export interface Session {
  readonly hands: number
  readonly won: number
  readonly decisions: number
  readonly right: number
  /** Chips given away on average by the decisions made, exact. */
  readonly lost: number
}

export const NO_SESSION: Session = { hands: 0, won: 0, decisions: 0, right: 0, lost: 0 }

/** The session after the newest decision of a hand, or after its end. */
export function counted(session: Session, hand: PlayedHand, decision: JudgedDecision | undefined): Session {
  const made = decision === undefined ? 0 : 1
  return {
    hands: session.hands + (hand.result === null ? 0 : 1),
    won: session.won + (hand.result ?? 0),
    decisions: session.decisions + made,
    right: session.right + (decision?.lost === 0 ? 1 : 0),
    lost: session.lost + (decision?.lost ?? 0),
  }
}
