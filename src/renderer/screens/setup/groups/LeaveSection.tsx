import { useId, useState } from 'react'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { Disclosure } from '../fields/Disclosure.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { Tick } from '../fields/Tick.tsx'
import { UnitInput } from '../fields/UnitInput.tsx'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'

/** What ends a session. */
export function LeaveSection() {
  const { config, problems } = useForm()
  const { currency } = useFormat().style
  const id = useId()
  const stops = config.bankroll.stop_conditions
  const wrong = MORE.some((key) => problems.byPath.has(`bankroll.stop_conditions.${key}`))
  const used = stops.max_hands !== null || stops.max_duration_minutes !== null
  const [more, setMore] = useState(used)
  return (
    <Section id="leave" title={t('setup.whenToLeave')} summary={useSummaries().leave}>
      <Row label={t('setup.profitOrLoss')} term="limits">
        <div className="form-pair">
          <UnitInput
            path="bankroll.stop_conditions.win_limit"
            kind="money"
            optional
            label={t('setup.winLimit')}
            before={`+ ${currency}`}
            after={t('setup.aheadUnit')}
            placeholder={t('setup.noLimit')}
          />
          <UnitInput
            path="bankroll.stop_conditions.loss_limit"
            kind="money"
            optional
            label={t('setup.lossLimit')}
            before={`− ${currency}`}
            after={t('setup.behindUnit')}
            placeholder={t('setup.noLimit')}
          />
        </div>
      </Row>
      <Row label={t('setup.after')} htmlFor={`${id}-hands`}>
        <UnitInput
          path="simulation.hands_per_session"
          kind="count"
          id={`${id}-hands`}
          label={t('setup.handsAtMost')}
          after={t('setup.handsUnit')}
          help={t(stops.stop_on_insufficient_funds ? 'setup.leaveHelp' : 'setup.leaveHelpFunds')}
        />
      </Row>
      <Row label="">
        <Disclosure label={t('leave.more')} open={more || wrong} onToggle={() => setMore(!more)}>
          <div className="form-stack">
            <div className="form-pair">
              <UnitInput
                path="bankroll.stop_conditions.max_duration_minutes"
                kind="count"
                optional
                label={t('leave.minutes')}
                after={t('leave.minutesUnit')}
                placeholder={t('setup.noLimit')}
              />
              <UnitInput
                path="bankroll.stop_conditions.hands_per_hour"
                kind="count"
                label={t('leave.pace')}
                before={t('leave.paceBefore')}
                after={t('leave.paceUnit')}
              />
            </div>
            <p className="form-help">{t('leave.minutesHelp')}</p>
            <div className="form-pair">
              <UnitInput
                path="bankroll.stop_conditions.max_hands"
                kind="count"
                optional
                label={t('leave.maxHands')}
                after={t('leave.maxHandsUnit')}
                placeholder={t('setup.noLimit')}
              />
            </div>
            <p className="form-help">{t('leave.maxHandsHelp')}</p>
            <Tick path="bankroll.stop_conditions.stop_on_insufficient_funds" label={t('setup.fundsLabel')} />
          </div>
        </Disclosure>
      </Row>
    </Section>
  )
}

const MORE = ['max_duration_minutes', 'hands_per_hour', 'max_hands'] as const
