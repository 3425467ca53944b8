import { Blocks, Copy, History, Pause, Ruler } from 'lucide-react'
import type { TrainingProgress } from '../../../../shared/training/progress.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Note } from '../../../components/Note.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { t } from '../../../i18n/t.ts'
import { useLiveTrainings } from '../../../state/trainings.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { ShownTraining } from '../useShownTraining.ts'

/** What the whole training has to say: what is safe, what it builds first, what deserves care. */
export function TrainingNotes({ training }: { readonly training: ShownTraining }) {
  const { card, state, progress } = training
  const format = useFormat()
  const building = useLiveTrainings((live) => live.building)
  // The last message of a building does not say that it ended; solvers at work do.
  const isPreparing =
    state === 'running' && progress?.instances.every((each) => each.progress.status === 'waiting') === true
  const iterations = format.count(progress?.iterationsDone ?? card.iterationsDone)
  return (
    <>
      {state === 'failed' && (
        <ErrorNotice
          title={t('training.failed')}
          error={{
            code: 'unexpected',
            message: `${card.errorMessage ?? t('training.failedText')} ${t('training.safe', { iterations })}`,
            ref: '',
          }}
        />
      )}
      {(state === 'interrupted' || state === 'paused' || state === 'stopped') && (
        <Note tone={state === 'stopped' ? 'plain' : 'warn'} icon={state === 'paused' ? Pause : History}>
          <b>{t(`training.${state}`)}</b> {t('training.safe', { iterations })}
        </Note>
      )}
      {building?.id === card.id && isPreparing && (
        <Note icon={Blocks}>
          <b>{t('training.building')}</b> {buildingText(building.stage)}
          <ProgressBar value={building.fraction} label={t('training.building')} size="lane" />
        </Note>
      )}
      {progress?.measuring != null && (state === 'running' || state === 'stopping') && (
        <Note icon={Ruler}>
          <b>{t('training.measuring')}</b> {t('training.measuringText')}
          <ProgressBar value={progress.measuring} label={t('training.measuring')} size="lane" />
        </Note>
      )}
      {progress !== null && <Cares progress={progress} />}
    </>
  )
}

const STAGES = ['turn_fit', 'turn', 'flop_fit', 'flop', 'river'] as const

function buildingText(stage: string): string {
  const known = STAGES.find((each) => each === stage)
  return known === undefined ? '' : t(`training.building.${known}`)
}

function Cares({ progress: { identical, repeatable } }: { readonly progress: TrainingProgress }) {
  return (
    <>
      {identical && (
        <Note tone="warn" icon={Copy}>
          {t('training.identical')}
        </Note>
      )}
      {!repeatable && (
        <Note tone="warn" icon={History}>
          {t('training.notRepeatable')}
        </Note>
      )}
    </>
  )
}
