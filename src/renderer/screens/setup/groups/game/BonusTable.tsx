import { BONUS_PAYTABLES } from '../../../../../shared/config/paytableNames.ts'
import { bonusPaytable } from '../../../../../shared/config/setup/paytables.ts'
import { t } from '../../../../i18n/t.ts'
import { Choice } from '../../fields/Choice.tsx'
import { PathHelp } from '../../fields/PathHelp.tsx'
import { Row } from '../../fields/Row.tsx'
import { chooseBonusPaytable } from '../../form/choices.ts'
import { useForm } from '../../useExperiment.ts'
import { ExactEdge } from './ExactEdge.tsx'
import { PaytableEditor } from './PaytableEditor.tsx'

/** What three cards pay. A file may name the table in two places; the form writes whichever is there. */
export function BonusTable() {
  const { config, change } = useForm()
  const table = bonusPaytable(config)
  const path =
    config.bonus_strategy.paytable === undefined ? 'paytables.bonus.type' : 'bonus_strategy.paytable'
  return (
    <>
      <Row label={t('setup.bonusPaytable')}>
        <Choice
          path={path}
          label={t('setup.bonusPaytable')}
          value={table}
          choices={BONUS_PAYTABLES.map((type) => ({ value: type, label: t(`paytable.bonus.${type}`) }))}
          onChange={(type) => change((draft) => chooseBonusPaytable(draft, type))}
        />
        {config.paytables.bonus.progressive == null && <ExactEdge of="bonus" />}
        <PathHelp path="paytables.bonus" />
      </Row>
      {table === 'custom' && <PaytableEditor table="bonus" />}
    </>
  )
}
