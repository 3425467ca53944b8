import { Blocks, Copy, History, Pause } from 'lucide-react'
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
  const holdem = card.config.game === 'hulhe' || card.config.game === 'hunl'
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
      {building !== null && holdem && (state === 'running' || state === 'queued') && (
        <Note icon={Blocks}>
          <b>{t('training.building')}</b> {building.stage}
          <ProgressBar value={building.fraction} label={t('training.building')} size="lane" />
        </Note>
      )}
      {progress !== null && <Cares progress={progress} />}
    </>
  )
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
