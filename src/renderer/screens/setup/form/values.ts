import type { BONUS_PAYTABLES } from '../../../../shared/config/schema/paytables.ts'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Draft } from '../../../state/draft.ts'

/**
 * What the form holds: the text of each field as typed, so that half a number is not lost. It becomes a
 * config in the file format's own keys; main alone decides whether that is valid.
 */
export interface FormValues {
  readonly bonus: boolean
  readonly bonusPaytable: (typeof BONUS_PAYTABLES)[number]
  readonly bonusPlan: BonusPlan
  readonly bonusAmount: string
  readonly bonusRatio: string
  readonly bonusMin: string
  readonly bonusMax: string
  readonly bonusStep: string
  readonly baseBet: string
  readonly bankroll: string
  /** Empty: no limit. */
  readonly winLimit: string
  readonly lossLimit: string
  readonly hands: string
  readonly stopOnFunds: boolean
  readonly strategy: SimulationConfig['strategy']['type']
  readonly sessions: string
  readonly seedMode: 'drawn' | 'fixed'
  readonly seed: string
  readonly rows: Draft['rows']
  readonly workersMode: 'auto' | 'fixed'
  readonly workers: string
}

/** `always` and `static` make the same bet; the second is kept where a file says so. */
export type BonusPlan = 'always' | 'static' | 'ratio'

export type FieldName = keyof FormValues

export function toForm(config: SimulationConfig, rows: Draft['rows']): FormValues {
  const { simulation, bankroll, bonus_strategy: bonus, paytables, strategy } = config
  const stops = bankroll.stop_conditions
  const perSession: unknown = simulation.hands_per_session
  // The smaller of the two counts; text that is not yet a number is handed back as it was typed.
  const hands =
    typeof perSession === 'number' ? Math.min(perSession, stops.max_hands ?? perSession) : perSession
  return {
    bonus: bonus.enabled && bonus.type !== 'never',
    bonusPaytable: bonus.paytable ?? paytables.bonus.type ?? 'paytable_b',
    bonusPlan: bonus.type !== 'static' ? 'always' : bonus.static?.ratio == null ? 'static' : 'ratio',
    bonusAmount: (bonus.type === 'static' ? bonus.static?.amount : bonus.always?.amount) ?? '1',
    bonusRatio: bonus.static?.ratio ?? '0.2',
    bonusMin: bonus.limits.min_bet,
    bonusMax: bonus.limits.max_bet,
    bonusStep: bonus.limits.increment,
    baseBet: bankroll.base_bet,
    bankroll: bankroll.starting_amount,
    winLimit: stops.win_limit ?? '',
    lossLimit: stops.loss_limit ?? '',
    hands: String(hands),
    stopOnFunds: stops.stop_on_insufficient_funds,
    strategy: strategy.type,
    sessions: String(simulation.num_sessions),
    seedMode: simulation.random_seed === null ? 'drawn' : 'fixed',
    seed: simulation.random_seed ?? '',
    rows,
    workersMode: simulation.workers === 'auto' ? 'auto' : 'fixed',
    workers: simulation.workers === 'auto' ? '' : String(simulation.workers),
  }
}

/**
 * The config that the form describes; `base` gives what the form does not show (name, author, notes).
 * Counts may still be text here, as typed: the check at the border reads text too.
 */
export function toConfig(values: FormValues, base: SimulationConfig): SimulationConfig {
  const config = {
    ...base,
    metadata: base.metadata,
    simulation: {
      num_sessions: count(values.sessions),
      hands_per_session: count(values.hands),
      random_seed: values.seedMode === 'drawn' ? null : values.seed.trim(),
      workers: values.workersMode === 'auto' ? 'auto' : count(values.workers),
    },
    bankroll: {
      starting_amount: ungrouped(values.bankroll),
      base_bet: ungrouped(values.baseBet),
      stop_conditions: {
        ...base.bankroll.stop_conditions,
        win_limit: optional(values.winLimit),
        loss_limit: optional(values.lossLimit),
        max_hands: null,
        stop_on_insufficient_funds: values.stopOnFunds,
      },
      betting_system: base.bankroll.betting_system,
    },
    strategy: { type: values.strategy },
    bonus_strategy: bonusSection(values),
    paytables: {
      main_game: base.paytables.main_game,
      bonus: values.bonus ? { type: values.bonusPaytable } : {},
    },
  }
  // A draft may hold text where a valid config holds a number; see above.
  return config as unknown as SimulationConfig
}

function bonusSection(values: FormValues) {
  const limits = {
    min_bet: ungrouped(values.bonusMin),
    max_bet: ungrouped(values.bonusMax),
    increment: ungrouped(values.bonusStep),
  }
  if (!values.bonus) return { enabled: false, type: 'never', limits }
  const amount = ungrouped(values.bonusAmount)
  switch (values.bonusPlan) {
    case 'always':
      return { enabled: true, type: 'always', always: { amount }, limits }
    case 'static':
      return { enabled: true, type: 'static', static: { amount, ratio: null }, limits }
    case 'ratio':
      return {
        enabled: true,
        type: 'static',
        static: { amount: null, ratio: values.bonusRatio.trim() },
        limits,
      }
  }
}

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/** Takes commas out only where they group thousands; `2,50` stays, and the check asks what it means. */
function ungrouped(text: string): string {
  const trimmed = text.trim().replaceAll(/\s/g, '')
  return GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed
}

function optional(text: string): string | null {
  const amount = ungrouped(text)
  return amount === '' ? null : amount
}

/** A whole number where the text is one, else the text, for the check to name what is wrong with it. */
function count(text: string): number | string {
  const plain = text.replaceAll(/[\s,'’]/g, '')
  return /^\d{1,15}$/.test(plain) ? Number(plain) : text.trim()
}
