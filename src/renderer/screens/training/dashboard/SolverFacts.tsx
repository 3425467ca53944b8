import type { InstanceView } from '../../../../shared/training/progress.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

/** The last line of a card: what is safe, or what went wrong. */
export function SolverFacts({ view: { progress, restarts } }: { readonly view: InstanceView }) {
  const format = useFormat()
  const { status, errorMsg, lastCheckpointIter } = progress
  const at = lastCheckpointIter === null ? null : format.count(lastCheckpointIter)
  if (status === 'failed' || status === 'stalled') {
    const safe = at === null ? t('training.noCheckpoint') : t('training.checkpointGood', { iterations: at })
    const what = status === 'stalled' ? t('training.stalledText') : (errorMsg ?? t('training.failedText'))
    return (
      <p className="solver-facts selectable" data-tone={status === 'failed' ? 'bad' : 'warn'}>
        {what} {safe}
      </p>
    )
  }
  const facts = [
    status === 'paused' ? t('training.pausedText') : null,
    progress.phase === 'checkpointing' || progress.phase === 'evaluating'
      ? t(`training.phase.${progress.phase}`)
      : at === null
        ? t('training.checkpointNone')
        : t('training.checkpointAt', { iterations: at }),
    status === 'running' && progress.nodesPerSec > 0
      ? t('training.nodesPerSecond', { rate: format.short(progress.nodesPerSec) })
      : null,
    progress.infosetsTouched > 0
      ? t('training.infosetCount', { count: format.count(progress.infosetsTouched) })
      : null,
    progress.bytes > 0 ? format.bytes(progress.bytes) : null,
    restarts > 0 ? t('training.restarts', { n: restarts }) : null,
  ]
  return <p className="solver-facts num">{facts.filter((fact) => fact !== null).join(' · ')}</p>
}
