import { Segmented } from '../../../../components/Segmented.tsx'
import { t } from '../../../../i18n/t.ts'
import { Choice } from '../../fields/Choice.tsx'
import { Row } from '../../fields/Row.tsx'
import { UnitInput } from '../../fields/UnitInput.tsx'
import { useForm } from '../../useExperiment.ts'

const PATH = 'bonus_strategy.streak_based'
const EVENTS = ['bonus_loss', 'bonus_win', 'main_loss', 'main_win', 'any_loss', 'any_win'] as const
const ACTIONS = ['multiply', 'increase', 'decrease', 'stop', 'start'] as const

/** A bonus bet that changes after streaks, read from top to bottom as one sentence. */
export function StreakRows() {
  const { config, set } = useForm()
  const section = config.bonus_strategy.streak_based
  if (section === undefined) return null
  const action = section.action.type
  const sized = action !== 'stop' && action !== 'start'
  const events = EVENTS.map((event) => ({ value: event, label: t(`streak.${event}`) }))
  return (
    <>
      <Row label={t('bonus.base')}>
        <UnitInput path={`${PATH}.base_amount`} kind="money" label={t('bonus.base')} />
      </Row>
      <Row label={t('streak.after')} term="streak">
        <div className="form-stack">
          <div className="form-pair">
            <UnitInput
              path={`${PATH}.streak_length`}
              kind="count"
              label={t('streak.length')}
              after={t('streak.times')}
            />
            <Choice
              path={`${PATH}.trigger`}
              label={t('streak.trigger')}
              value={section.trigger}
              choices={events}
              onChange={(event) => set(`${PATH}.trigger`, event)}
            />
          </div>
          <div data-path={`${PATH}.counting`}>
            <Segmented
              label={t('streak.counting')}
              value={section.counting}
              options={[
                { value: 'consecutive', label: t('streak.consecutive') },
                { value: 'cumulative', label: t('streak.cumulative') },
              ]}
              onChange={(counting) => set(`${PATH}.counting`, counting)}
            />
          </div>
        </div>
      </Row>
      <Row label={t('streak.do')}>
        <div className="form-pair">
          <Choice
            path={`${PATH}.action.type`}
            label={t('streak.action')}
            value={action}
            choices={ACTIONS.map((each) => ({ value: each, label: t(`streak.${each}`) }))}
            onChange={(each) => set(`${PATH}.action.type`, each)}
          />
          {sized && (
            <UnitInput
              path={`${PATH}.action.value`}
              kind={action === 'multiply' ? 'decimal' : 'money'}
              label={t('streak.value')}
              {...(action === 'multiply' ? { before: '×' } : {})}
              after={t('streak.eachTime')}
            />
          )}
          {(action === 'multiply' || action === 'increase') && (
            <UnitInput
              path={`${PATH}.max_multiplier`}
              kind="decimal"
              optional
              label={t('streak.most')}
              before="×"
              after={t('streak.mostUnit')}
              placeholder={t('setup.noLimit')}
            />
          )}
        </div>
      </Row>
      <Row label={t('streak.until')}>
        <Choice
          path={`${PATH}.reset_on`}
          label={t('streak.reset')}
          value={section.reset_on}
          choices={[...events, { value: 'never' as const, label: t('streak.never') }]}
          onChange={(event) => set(`${PATH}.reset_on`, event)}
        />
      </Row>
    </>
  )
}
