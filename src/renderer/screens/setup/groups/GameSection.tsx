import { Switch } from '@mantine/core'
import { useId } from 'react'
import { MAIN_PAYTABLES } from '../../../../shared/config/paytableNames.ts'
import { t } from '../../../i18n/t.ts'
import { Choice } from '../fields/Choice.tsx'
import { PathHelp } from '../fields/PathHelp.tsx'
import { Row } from '../fields/Row.tsx'
import { Section } from '../fields/Section.tsx'
import { chooseMainPaytable, switchBonus } from '../form/choices.ts'
import { useSummaries } from '../summaries.ts'
import { useForm } from '../useExperiment.ts'
import { BonusTable } from './game/BonusTable.tsx'
import { ExactEdge } from './game/ExactEdge.tsx'
import { JackpotRows } from './game/JackpotRows.tsx'
import { PaytableEditor } from './game/PaytableEditor.tsx'

/** What is played: the paytable, and the bonus bet beside it. */
export function GameSection() {
  const { config, change } = useForm()
  const id = useId()
  const { main_game: main } = config.paytables
  const bonus = config.bonus_strategy.enabled
  return (
    <Section id="game" title={t('setup.game')} summary={useSummaries().game}>
      <Row label={t('setup.mainPaytable')} htmlFor={`${id}-main`} term="houseEdge">
        <Choice
          id={`${id}-main`}
          path="paytables.main_game.type"
          label={t('setup.mainPaytable')}
          value={main.type}
          choices={MAIN_PAYTABLES.map((type) => ({ value: type, label: t(`paytable.main.${type}`) }))}
          onChange={(type) => change((draft) => chooseMainPaytable(draft, type))}
        />
        <ExactEdge of="main" />
        {main.type !== 'standard' && config.strategy.type === 'basic' && (
          <p className="form-help">{t('paytable.basicElsewhere')}</p>
        )}
        <PathHelp path="paytables.main_game" />
      </Row>
      {main.type === 'custom' && <PaytableEditor table="main" />}
      <Row label={t('setup.bonus')} htmlFor={`${id}-bonus`} term="bonus">
        <div className="form-switch">
          <Switch
            id={`${id}-bonus`}
            data-path="bonus_strategy.enabled"
            checked={bonus}
            onChange={(event) => {
              const on = event.currentTarget.checked
              change((draft) => switchBonus(draft, on))
            }}
            label={bonus ? t('setup.on') : t('setup.off')}
            aria-label={t('setup.bonus')}
          />
        </div>
      </Row>
      {bonus && (
        <>
          <BonusTable />
          <JackpotRows />
        </>
      )}
    </Section>
  )
}
