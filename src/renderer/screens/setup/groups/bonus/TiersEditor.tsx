import { Plus, X } from 'lucide-react'
import { ActionButton } from '../../../../components/ActionButton.tsx'
import { IconButton } from '../../../../components/IconButton.tsx'
import { t } from '../../../../i18n/t.ts'
import { UnitInput } from '../../fields/UnitInput.tsx'
import { useForm } from '../../useExperiment.ts'

const PATH = 'bonus_strategy.bankroll_conditional.scaling.tiers'
const MOST_TIERS = 50

/** Amounts by profit: the first step that holds is bet. */
export function TiersEditor() {
  const { config, set } = useForm()
  const tiers = config.bonus_strategy.bankroll_conditional?.scaling.tiers ?? []
  const add = () => {
    const last = tiers.at(-1)
    const next = {
      min_profit: last?.max_profit ?? '0',
      max_profit: null,
      bet_amount: last?.bet_amount ?? '1',
    }
    set(PATH, [...tiers, next])
  }
  return (
    <div className="tiers">
      {tiers.length > 0 && (
        <div className="tier-columns" aria-hidden>
          {(['from', 'to', 'bet'] as const).map((column) => (
            <span key={column}>{t(`bonus.tierColumns.${column}`)}</span>
          ))}
        </div>
      )}
      <ol>
        {tiers.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          <li key={`${index} of ${tiers.length}`}>
            <UnitInput
              path={`${PATH}.${index}.min_profit`}
              kind="money"
              label={t('bonus.tierFrom', { n: index + 1 })}
            />
            <UnitInput
              path={`${PATH}.${index}.max_profit`}
              kind="money"
              optional
              label={t('bonus.tierTo', { n: index + 1 })}
              placeholder={t('bonus.tierOpen')}
            />
            <UnitInput
              path={`${PATH}.${index}.bet_amount`}
              kind="money"
              label={t('bonus.tierBet', { n: index + 1 })}
            />
            <IconButton
              icon={X}
              label={t('bonus.tierRemove', { n: index + 1 })}
              onClick={() =>
                set(
                  PATH,
                  tiers.filter((_tier, place) => place !== index),
                )
              }
            />
          </li>
        ))}
      </ol>
      <ActionButton
        size="sm"
        icon={Plus}
        reason={tiers.length >= MOST_TIERS ? t('bonus.tiersFull', { most: MOST_TIERS }) : undefined}
        onClick={add}
      >
        {t('bonus.tierAdd')}
      </ActionButton>
      <p className="form-help">{t('bonus.tiersHelp')}</p>
    </div>
  )
}
