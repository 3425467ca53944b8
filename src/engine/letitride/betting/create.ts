import type { GameSetup } from '../setup.ts'
import { chosenBets } from './chosen.ts'
import { customBetting } from './custom.ts'
import { dalembert } from './dalembert.ts'
import { fibonacci } from './fibonacci.ts'
import { flat } from './flat.ts'
import { martingale } from './martingale.ts'
import { paroli } from './paroli.ts'
import { proportional } from './proportional.ts'
import { reverseMartingale } from './reverseMartingale.ts'
import type { BettingSystem } from './system.ts'

/** The betting system of a setup whose fields are in range. */
export function bettingSystem({
  betting,
  baseBetCents,
}: Pick<GameSetup, 'betting' | 'baseBetCents'>): BettingSystem {
  switch (betting.kind) {
    case 'flat':
      return flat(baseBetCents)
    case 'proportional':
      return proportional(betting)
    case 'martingale':
      return martingale(betting, baseBetCents)
    case 'reverse_martingale':
      return reverseMartingale(betting, baseBetCents)
    case 'paroli':
      return paroli(betting, baseBetCents)
    case 'dalembert':
      return dalembert(betting, baseBetCents)
    case 'fibonacci':
      return fibonacci(betting)
    case 'custom':
      return customBetting(betting, baseBetCents)
    case 'chosen':
      return chosenBets(betting, baseBetCents)
  }
}
