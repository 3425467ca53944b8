import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import { t } from '../../../i18n/t.ts'
import { EMPTY_DRAFT } from '../../../state/draft.ts'
import { type FormValues, toConfig, toForm } from '../form/values.ts'

export interface BuiltInPreset {
  readonly name: string
  readonly text: string
  readonly config: SimulationConfig
}

const START = toForm(EMPTY_DRAFT.config, 'sessions')

function preset(name: string, text: string, change: Partial<FormValues>): BuiltInPreset {
  const values = { ...START, sessions: '100000', ...change }
  return { name, text, config: toConfig(values, EMPTY_DRAFT.config) }
}

const AT_100 = { winLimit: '100', lossLimit: '100' } as const

/** Experiments to begin with; each changes one thing about the first. */
export const BUILT_IN: readonly BuiltInPreset[] = [
  preset(t('preset.classic'), t('preset.classicText'), AT_100),
  preset(t('preset.short'), t('preset.shortText'), { winLimit: '25', lossLimit: '25' }),
  preset(t('preset.hand'), t('preset.handText'), { hands: '1', sessions: '1000000' }),
  preset(t('preset.bonus'), t('preset.bonusText'), {
    ...AT_100,
    bonus: true,
    bonusPaytable: 'paytable_b',
    bonusAmount: '1',
  }),
  preset(t('preset.evening'), t('preset.eveningText'), { bankroll: '1000', hands: '400' }),
  preset(t('preset.ride'), t('preset.rideText'), { ...AT_100, strategy: 'always_ride' }),
]
