import { t } from '../../../i18n/t.ts'
import { Choice } from '../fields/Choice.tsx'
import { Row } from '../fields/Row.tsx'
import { Tick } from '../fields/Tick.tsx'
import { useForm } from '../useExperiment.ts'

const STRENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Conservative play: hands that pay already, or from a strength on. */
export function ConservativeRows() {
  const { config, set } = useForm()
  const section = config.strategy.conservative
  const choices = STRENGTHS.map((strength) => ({
    value: String(strength),
    label: t(`strength.${strength}`),
  }))
  return (
    <Row label={t('conservative.title')}>
      <Tick path="strategy.conservative.made_hands_only" label={t('conservative.madeOnly')} />
      {section?.made_hands_only === false && (
        <div className="form-pair">
          {(['min_strength_bet1', 'min_strength_bet2'] as const).map((key) => (
            <div key={key}>
              <p className="form-above">{t(`conservative.${key}`)}</p>
              <Choice
                path={`strategy.conservative.${key}`}
                label={t(`conservative.${key}`)}
                value={String(section[key])}
                choices={choices}
                onChange={(strength) => set(`strategy.conservative.${key}`, Number(strength))}
              />
            </div>
          ))}
        </div>
      )}
    </Row>
  )
}
