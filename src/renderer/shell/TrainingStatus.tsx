import { Network } from 'lucide-react'
import type { TrainingCard } from '../../shared/api/trainings.ts'
import { t } from '../i18n/t.ts'
import { useActiveTrainings, useTrainingProgress } from '../state/trainings.ts'

/** The newest training that goes on, in the status bar. */
export function TrainingStatus() {
  const card = useActiveTrainings()[0]
  return card === undefined ? null : <Current card={card} />
}

function Current({ card }: { readonly card: TrainingCard }) {
  const progress = useTrainingProgress(card.id)
  const running = progress?.instances.filter((each) => each.progress.status === 'running').length ?? 0
  return (
    <a href={`#/training/${card.id}`}>
      <Network size={13} aria-hidden />
      {t('status.training', {
        name: card.name,
        running: String(running),
        total: String(card.config.instances),
      })}
    </a>
  )
}
