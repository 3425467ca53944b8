import { Checkbox } from '@mantine/core'
import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import { t } from '../../../i18n/t.ts'
import { Choice } from '../fields/Choice.tsx'
import { PathHelp } from '../fields/PathHelp.tsx'
import { Row } from '../fields/Row.tsx'
import { Tick } from '../fields/Tick.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import { useForm } from '../useExperiment.ts'

const PATH = 'strategy.goal_optimal'

type Goal = NonNullable<SimulationConfig['strategy']['goal_optimal']>['goal']
const GOALS = ['win', 'target', 'ruin', 'utility'] as const satisfies readonly Goal[]

/** Multiples of the base bet that can be ticked, besides those of a file. */
const USUAL = [1, 2, 3, 4, 5]

/** Best play for a goal: which goal, and what may be chosen besides to ride or to pull. */
export function GoalRows() {
  const { config, set } = useForm()
  const section = config.strategy.goal_optimal
  if (section === undefined) return null
  const { goal } = section
  return (
    <>
      <Row label={t('goalForm.goal')} term="goal">
        <div className="form-pair">
          <Choice
            path={`${PATH}.goal`}
            label={t('goalForm.goal')}
            value={goal}
            choices={GOALS.map((value) => ({ value, label: t(`goalForm.${value}`) }))}
            onChange={(chosen) => set(`${PATH}.goal`, chosen)}
          />
          {goal === 'target' && (
            <UnitInput
              path={`${PATH}.target`}
              kind="money"
              label={t('goalForm.targetAmount')}
              help={t('goalForm.targetHelp')}
              optional
            />
          )}
          {goal === 'ruin' && (
            <UnitInput
              path={`${PATH}.hands`}
              kind="count"
              label={t('goalForm.handsCount')}
              after={t('bonus.handsUnit')}
              help={t('goalForm.handsHelp')}
              optional
            />
          )}
          {goal === 'utility' && (
            <UnitInput
              path={`${PATH}.risk_aversion`}
              kind="decimal"
              label={t('goalForm.riskAversion')}
              before="γ"
              help={t('goalForm.riskHelp')}
            />
          )}
        </div>
        <PathHelp path={PATH} />
        <PathHelp path="strategy.type" />
      </Row>
      <Row label={t('goalForm.choose')}>
        <div className="form-stack">
          <BetTicks bets={section.bets} onChange={(bets) => set(`${PATH}.bets`, bets)} />
          <Tick path={`${PATH}.leaving`} label={t('goalForm.leaving')} />
        </div>
      </Row>
    </>
  )
}

interface BetTicksProps {
  readonly bets: readonly number[]
  readonly onChange: (bets: readonly number[]) => void
}

function BetTicks({ bets, onChange }: BetTicksProps) {
  const shown = [...new Set([...USUAL, ...bets])].sort((a, b) => a - b)
  return (
    <fieldset className="bet-ticks">
      <legend>{t('goalForm.bets')}</legend>
      <div>
        {shown.map((multiple, place) => (
          <Checkbox
            key={multiple}
            className="form-check"
            data-path={`${PATH}.bets.${place}`}
            label={t('goalForm.times', { n: multiple })}
            checked={bets.includes(multiple)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...bets, multiple].sort((a, b) => a - b)
                  : bets.filter((each) => each !== multiple),
              )
            }
          />
        ))}
      </div>
      <p className="form-help">{t('goalForm.betsHelp')}</p>
      <PathHelp path={`${PATH}.bets`} />
    </fieldset>
  )
}
