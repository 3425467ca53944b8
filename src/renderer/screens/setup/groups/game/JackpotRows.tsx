import { Switch } from '@mantine/core'
import { useId } from 'react'
import { t } from '../../../../i18n/t.ts'
import { Fields } from '../../fields/Fields.tsx'
import { Row } from '../../fields/Row.tsx'
import { switchJackpot } from '../../form/choices.ts'
import { useForm } from '../../useExperiment.ts'

/** A jackpot that the bonus bets feed. */
export function JackpotRows() {
  const { config, change } = useForm()
  const id = useId()
  const on = config.paytables.bonus.progressive != null
  return (
    <Row label={t('jackpot.title')} htmlFor={id} term="jackpot">
      <div className="form-switch">
        <Switch
          id={id}
          checked={on}
          onChange={(event) => {
            const wanted = event.currentTarget.checked
            change((draft) => switchJackpot(draft, wanted))
          }}
          label={on ? t('setup.on') : t('setup.off')}
          aria-label={t('jackpot.title')}
        />
      </div>
      {on && (
        <>
          <Fields
            specs={[
              {
                path: 'paytables.bonus.progressive.starting_jackpot',
                kind: 'money',
                label: t('jackpot.start'),
                after: t('jackpot.startUnit'),
              },
              {
                path: 'paytables.bonus.progressive.reset_amount',
                kind: 'money',
                label: t('jackpot.reset'),
                after: t('jackpot.resetUnit'),
              },
              {
                path: 'paytables.bonus.progressive.contribution_rate',
                kind: 'percent',
                label: t('jackpot.share'),
                after: t('jackpot.shareUnit'),
              },
            ]}
          />
          <p className="form-help">{t('jackpot.help')}</p>
        </>
      )}
    </Row>
  )
}
