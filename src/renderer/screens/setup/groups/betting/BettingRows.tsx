import { t } from '../../../../i18n/t.ts'
import { Choice } from '../../fields/Choice.tsx'
import { Fields } from '../../fields/Fields.tsx'
import { PathHelp } from '../../fields/PathHelp.tsx'
import { Row } from '../../fields/Row.tsx'
import { chooseBetting } from '../../form/choices.ts'
import { ExpressionField } from '../../rules/ExpressionField.tsx'
import { useForm } from '../../useExperiment.ts'
import { BettingSequence } from './BettingSequence.tsx'
import { BETTING_FIELDS, BETTING_TYPES } from './bettingFields.ts'

/** Which system chooses the bet on a circle. */
export function BettingChoice() {
  const { config, change } = useForm()
  return (
    <Choice
      path="bankroll.betting_system.type"
      label={t('betting.title')}
      value={config.bankroll.betting_system.type}
      choices={BETTING_TYPES.map((each) => ({ value: each, label: t(`betting.${each}`) }))}
      onChange={(chosen) => change((draft) => chooseBetting(draft, chosen))}
    />
  )
}

/** A system's own few settings, and what it would do with them. */
export function BettingRows() {
  const { type } = useForm().config.bankroll.betting_system
  return (
    <Row label={t(`betting.${type}`)} term="betting">
      <div className="form-stack">
        <p className="form-help">{t(`betting.${type}.text`)}</p>
        {type === 'custom' && (
          <ExpressionField
            path="bankroll.betting_system.custom.expression"
            scope="betting"
            label={t('betting.expression')}
          />
        )}
        <Fields specs={BETTING_FIELDS[type]} />
        <PathHelp path="bankroll.betting_system" />
        <PathHelp path={`bankroll.betting_system.${type}`} />
        <BettingSequence />
      </div>
    </Row>
  )
}
