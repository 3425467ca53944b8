import { Play, Plus, ScrollText, Square } from 'lucide-react'
import { useState } from 'react'
import { useCommandHandler } from '../../commands/handlers.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { resumeTraining, stopTraining } from '../../state/trainingActions.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { TrainingLog } from './TrainingLog.tsx'
import { NEW, type ShownTraining, TABS } from './useShownTraining.ts'

const RESUMABLE = new Set(['interrupted', 'failed'])

/** Views at first, then what can be done; the one that goes on is the primary. */
export function TrainingActions({ training: { card, state, tab } }: { readonly training: ShownTraining }) {
  const { id } = card
  const [log, setLog] = useState(false)
  const active = state === 'running' || state === 'stopping'
  const resumable = RESUMABLE.has(state)
  useCommandHandler('training.stop', {
    enabled: state === 'running' ? true : t('training.notGoing'),
    run: () => stopTraining(id),
  })
  return (
    <>
      {card.iterationsDone > 0 && !active && (
        <Segmented
          label={t('training.view')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`training.tab.${value}`) }))}
          onChange={(next) => goTo('training', `${id}/${next}`)}
        />
      )}
      <ActionButton variant="subtle" icon={ScrollText} onClick={() => setLog(true)}>
        {t('run.log')}
      </ActionButton>
      <ActionButton variant={active ? 'subtle' : 'default'} icon={Plus} onClick={() => goTo('training', NEW)}>
        {t('training.new')}
      </ActionButton>
      {active && (
        <ActionButton
          variant="filled"
          icon={Square}
          reason={state === 'stopping' ? t('training.stoppingText') : undefined}
          onClick={() => void stopTraining(id)}
        >
          {t('run.stopAndKeep')}
        </ActionButton>
      )}
      {resumable && (
        <ActionButton variant="filled" icon={Play} onClick={() => void resumeTraining(id)}>
          {t('run.resume')}
        </ActionButton>
      )}
      {state === 'done' && <ExportMenu id={id} source="merged" />}
      <TrainingLog id={id} instance={null} opened={log} onClose={() => setLog(false)} />
    </>
  )
}
