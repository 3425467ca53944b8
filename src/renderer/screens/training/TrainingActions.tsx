import { Layers, Pause, Play, Plus, Square, StepForward } from 'lucide-react'
import { memo, useState } from 'react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { mergeNow, pauseTraining, resumeTraining, stopTraining } from '../../state/trainingActions.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { TrainFurther } from './TrainFurther.tsx'
import { TrainingMore } from './TrainingMore.tsx'
import { NEW, type ShownTraining, TABS } from './useShownTraining.ts'
import { useTrainingCommands } from './useTrainingCommands.ts'
import { type Shown, type Verbs, verbsOf } from './verbs.ts'

/** The verbs, each with its own meaning; the one that goes on is the primary. Progress alone changes nothing here. */
export const TrainingActions = memo(function TrainingActions(training: Shown & Pick<ShownTraining, 'tab'>) {
  const { card, tab } = training
  const { id } = card
  const verbs = verbsOf(training)
  const [furtherShown, setFurtherShown] = useState(false)
  useTrainingCommands(training, { verbs, further: () => setFurtherShown(true) })
  return (
    <>
      {verbs.look && (
        <Segmented
          label={t('training.view')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`training.tab.${value}`) }))}
          onChange={(next) => goTo('training', `${id}/${next}`)}
        />
      )}
      <TrainingMore card={card} {...(verbs.isAtRest ? {} : { onNew: () => goTo('training', NEW) })} />
      {verbs.isAtRest && (
        <ActionButton icon={Plus} variant="subtle" onClick={() => goTo('training', NEW)}>
          {t('training.new')}
        </ActionButton>
      )}
      {verbs.merge !== null && (
        <ActionButton
          variant="subtle"
          icon={Layers}
          reason={reasonOf(verbs.merge)}
          onClick={() => void mergeNow(id)}
        >
          {t('training.mergeNow')}
        </ActionButton>
      )}
      {verbs.further && (
        <ActionButton icon={StepForward} onClick={() => setFurtherShown(true)}>
          {t('training.furtherMenu')}
        </ActionButton>
      )}
      {verbs.stop !== null && (
        <ActionButton icon={Square} reason={reasonOf(verbs.stop)} onClick={() => void stopTraining(id)}>
          {t('run.stopAndKeep')}
        </ActionButton>
      )}
      {verbs.export && <ExportMenu id={id} source="merged" isPrimary={verbs.isEnded} />}
      <GoOrHalt id={id} verbs={verbs} isOne={card.config.instances === 1} />
      <TrainFurther card={card} opened={furtherShown} onClose={() => setFurtherShown(false)} />
    </>
  )
})

function GoOrHalt({
  id,
  verbs: { pause, resume },
  isOne,
}: {
  readonly id: string
  readonly verbs: Verbs
  readonly isOne: boolean
}) {
  return (
    <>
      {pause !== null && (
        <ActionButton
          variant="filled"
          icon={Pause}
          keys={t('run.space')}
          reason={reasonOf(pause)}
          onClick={() => void pauseTraining(id)}
        >
          {t(isOne ? 'training.pause' : 'training.pauseAll')}
        </ActionButton>
      )}
      {resume && (
        <ActionButton
          variant="filled"
          icon={Play}
          keys={t('run.space')}
          onClick={() => void resumeTraining(id)}
        >
          {t('run.resume')}
        </ActionButton>
      )}
    </>
  )
}

const reasonOf = (possible: true | string) => (possible === true ? undefined : possible)
