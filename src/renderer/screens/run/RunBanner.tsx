import { useQuery } from '@tanstack/react-query'
import { History, ListOrdered } from 'lucide-react'
import type { FriendlyError } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Note } from '../../components/Note.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { keys, useQueue } from '../../state/queries.ts'
import { useFormat } from '../../state/useFormat.ts'
import type { ShownRun } from './useShownRun.ts'

/** What happened to a run that does not simply go on, and what of it is safe. */
export function RunBanner({ run }: { readonly run: ShownRun }) {
  const format = useFormat()
  const safe = t('run.safe', { done: format.count(run.sessionsDone), total: format.count(run.sessionsTotal) })
  if (run.state === 'interrupted') {
    return (
      <Note tone="warn" icon={History}>
        <b>{t('run.interrupted')}</b> {safe}
      </Note>
    )
  }
  if (run.state === 'failed') return <Failure run={run} safe={safe} />
  if (run.state === 'queued') return <Waiting id={run.id} />
  return null
}

function Failure({ run, safe }: { readonly run: ShownRun; readonly safe: string }) {
  // The record has the error with its reference; the library only its words.
  const record = useQuery({
    queryKey: keys.results(run.id),
    queryFn: () => ask(bridge().simulations.results({ id: run.id })),
    enabled: run.sessionsDone > 0,
  })
  const error: FriendlyError = record.data?.record.error ?? {
    code: 'unexpected',
    message: run.card?.errorMessage ?? t('run.failedText'),
    ref: '',
  }
  return <ErrorNotice title={t('run.failed')} error={{ ...error, message: `${error.message} ${safe}` }} />
}

function Waiting({ id }: { readonly id: string }) {
  const ids = useQueue().data?.ids ?? []
  const ahead = ids.indexOf(id)
  return (
    <Note icon={ListOrdered}>
      <b>{t('run.waiting')}</b> {ahead <= 0 ? t('run.next') : t('run.aheadOfIt', { n: ahead })}{' '}
      {t('run.queueHint')}
    </Note>
  )
}
