import { commonDivisor } from '../money.ts'
import type { BettingSetup } from '../setup.ts'
import type { BettingSystem, Bettor } from './system.ts'

type Dalembert = Extract<BettingSetup, { kind: 'dalembert' }>

/** Adds an amount after each loss and takes one away after each win, between a minimum and a maximum. */
export function dalembert(setup: Dalembert, baseCents: number): BettingSystem {
  const { increaseCents, decreaseCents, minCents, maxCents } = setup
  return {
    constantCents: null,
    maxCents,
    stepCents: commonDivisor([baseCents, increaseCents, decreaseCents, minCents, maxCents]),
    bettor: () => new DalembertBettor(setup, baseCents),
  }
}

class DalembertBettor implements Bettor {
  readonly #setup: Dalembert
  readonly #baseCents: number
  #cents: number

  constructor(setup: Dalembert, baseCents: number) {
    this.#setup = setup
    this.#baseCents = baseCents
    this.#cents = baseCents
  }

  bet(): number {
    return this.#cents
  }

  record(net: number): void {
    const { increaseCents, decreaseCents, minCents, maxCents } = this.#setup
    if (net < 0) this.#cents = Math.min(this.#cents + increaseCents, maxCents)
    else if (net > 0) this.#cents = Math.max(this.#cents - decreaseCents, minCents)
  }

  reset(): void {
    this.#cents = this.#baseCents
  }
}
