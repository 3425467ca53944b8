import type { SimulationConfig } from '../../../../../shared/config/simulation.ts'
import { t } from '../../../../i18n/t.ts'
import type { FieldSpec } from '../../fields/Fields.tsx'
import type { ConfigPath } from '../../form/paths.ts'

type BettingType = SimulationConfig['bankroll']['betting_system']['type']

export const BETTING_TYPES = [
  'flat',
  'proportional',
  'martingale',
  'reverse_martingale',
  'paroli',
  'dalembert',
  'fibonacci',
  'custom',
] as const satisfies readonly BettingType[]

type Sections = SimulationConfig['bankroll']['betting_system']
type KeyOf<T extends BettingType> = T extends keyof Sections ? keyof NonNullable<Sections[T]> & string : never

function field<T extends BettingType>(type: T, key: KeyOf<T>, rest: Omit<FieldSpec, 'path'>): FieldSpec {
  return { path: `bankroll.betting_system.${type}.${key}` as ConfigPath, ...rest }
}

const most = { kind: 'money', label: t('betting.most'), after: t('betting.mostUnit') } as const
const least = { kind: 'money', label: t('betting.least'), after: t('betting.leastUnit') } as const
const after = (label: string, unit: string) => ({ kind: 'count', label, after: unit }) as const

/** The settings of each system, in the order one thinks of them. */
export const BETTING_FIELDS: Readonly<Record<BettingType, readonly FieldSpec[]>> = {
  flat: [],
  proportional: [
    field('proportional', 'bankroll_percentage', {
      kind: 'percent',
      label: t('betting.share'),
      after: t('betting.shareUnit'),
    }),
    field('proportional', 'round_to', {
      kind: 'money',
      label: t('betting.roundTo'),
      after: t('betting.roundToUnit'),
    }),
    field('proportional', 'min_bet', least),
    field('proportional', 'max_bet', most),
  ],
  martingale: [
    field('martingale', 'loss_multiplier', {
      kind: 'decimal',
      label: t('betting.lossMultiplier'),
      before: '×',
      after: t('betting.afterALoss'),
    }),
    field('martingale', 'max_progressions', after(t('betting.steps'), t('betting.stepsUnit'))),
    field('martingale', 'max_bet', most),
    field('martingale', 'reset_on_win', { label: t('betting.resetOnWin') }),
  ],
  reverse_martingale: [
    field('reverse_martingale', 'win_multiplier', {
      kind: 'decimal',
      label: t('betting.winMultiplier'),
      before: '×',
      after: t('betting.afterAWin'),
    }),
    field('reverse_martingale', 'profit_target_streak', after(t('betting.wins'), t('betting.winsUnit'))),
    field('reverse_martingale', 'max_bet', most),
    field('reverse_martingale', 'reset_on_loss', { label: t('betting.resetOnLoss') }),
  ],
  paroli: [
    field('paroli', 'win_multiplier', {
      kind: 'decimal',
      label: t('betting.winMultiplier'),
      before: '×',
      after: t('betting.afterAWin'),
    }),
    field('paroli', 'wins_before_reset', after(t('betting.wins'), t('betting.winsUnit'))),
    field('paroli', 'max_bet', most),
  ],
  dalembert: [
    field('dalembert', 'unit', {
      kind: 'money',
      label: t('betting.increase'),
      after: t('betting.increaseUnit'),
    }),
    field('dalembert', 'decrease_unit', {
      kind: 'money',
      label: t('betting.decrease'),
      after: t('betting.decreaseUnit'),
    }),
    field('dalembert', 'min_bet', least),
    field('dalembert', 'max_bet', most),
  ],
  fibonacci: [
    field('fibonacci', 'unit', { kind: 'money', label: t('betting.unit'), after: t('betting.unitUnit') }),
    field('fibonacci', 'win_regression', after(t('betting.regression'), t('betting.regressionUnit'))),
    field('fibonacci', 'max_position', after(t('betting.position'), t('betting.positionUnit'))),
    field('fibonacci', 'max_bet', most),
  ],
  custom: [field('custom', 'min_bet', least), field('custom', 'max_bet', most)],
}
