import type { JackpotSetup } from '../setup.ts'

const MILLION = 1_000_000

/** A progressive jackpot, kept exactly in millionths of a cent; each contribution is rounded down to one. */
export class Jackpot {
  readonly #setup: JackpotSetup
  #cents = 0
  #millionths = 0
  /** The last bet's contribution: most bets equal the one before. */
  readonly #known = { bonus: 0, cents: 0, millionths: 0 }

  constructor(setup: JackpotSetup) {
    this.#setup = setup
    this.reset()
  }

  /** Whole cents in it. */
  get cents(): number {
    return this.#cents
  }

  /** To how a session begins. */
  reset(): void {
    this.#cents = this.#setup.startCents
    this.#millionths = 0
  }

  /** Takes the contribution of a bonus bet. */
  feed(bonusCents: number): void {
    const known = this.#known
    if (bonusCents !== known.bonus) {
      const { numerator, denominator } = this.#setup.contribution
      const exact = (BigInt(bonusCents) * BigInt(numerator) * BigInt(MILLION)) / BigInt(denominator)
      known.bonus = bonusCents
      known.cents = Number(exact / BigInt(MILLION))
      known.millionths = Number(exact % BigInt(MILLION))
    }
    this.#cents += known.cents
    this.#millionths += known.millionths
    if (this.#millionths < MILLION) return
    this.#millionths -= MILLION
    this.#cents++
  }

  /** Pays the whole cents in it; what it is reset to is there for the next. */
  pay(): number {
    const paid = this.#cents
    this.#cents = this.#setup.resetCents
    this.#millionths = 0
    return paid
  }
}
