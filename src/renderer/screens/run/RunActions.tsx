import { ChartColumn, Pause, Play, ScrollText, Square } from 'lucide-react'
import { useState } from 'react'
import { useCommandHandler } from '../../commands/handlers.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { discardRun, pauseRun, resumeRun, stopRun } from '../../state/runActions.ts'
import { RunLog } from './RunLog.tsx'
import type { ShownRun } from './useShownRun.ts'

/** The verbs, each with its own meaning; the one that goes on is the primary. */
export function RunActions({ run }: { readonly run: ShownRun }) {
  const { id, state, sessionsDone } = run
  const [log, setLog] = useState(false)
  const ended = state === 'done' || state === 'stopped'
  const running = state === 'running'
  const canResume = state === 'paused' || state === 'interrupted' || state === 'failed'
  const nothingToKeep = sessionsDone === 0 ? t('run.nothingToKeep') : undefined
  const discard = async () => {
    if (await discardRun(id, run.card?.name ?? '')) goTo('library')
  }

  useCommandHandler('run.pauseOrResume', {
    enabled: running || canResume ? true : t('run.notGoing'),
    run: () => (running ? pauseRun(id) : resumeRun(id)),
  })
  useCommandHandler('run.stop', {
    enabled: ended || state === 'queued' ? t('run.notGoing') : (nothingToKeep ?? true),
    run: () => stopRun(id),
  })
  useCommandHandler('run.discard', { enabled: ended ? t('run.alreadyEnded') : true, run: discard })

  return (
    <>
      <ActionButton variant="subtle" icon={ScrollText} onClick={() => setLog(true)}>
        {t('run.log')}
      </ActionButton>
      {!ended && (
        <ActionButton variant="danger" onClick={() => void discard()}>
          {t('run.discard')}
        </ActionButton>
      )}
      {(running || canResume) && (
        <ActionButton icon={Square} reason={nothingToKeep} onClick={() => void stopRun(id)}>
          {t('run.stopAndKeep')}
        </ActionButton>
      )}
      {running && (
        <ActionButton variant="filled" icon={Pause} keys={t('run.space')} onClick={() => void pauseRun(id)}>
          {t('run.pause')}
        </ActionButton>
      )}
      {canResume && (
        <ActionButton variant="filled" icon={Play} keys={t('run.space')} onClick={() => void resumeRun(id)}>
          {t('run.resume')}
        </ActionButton>
      )}
      {ended && (
        <ActionButton variant="filled" icon={ChartColumn} onClick={() => goTo('results', id)}>
          {t('run.seeResults')}
        </ActionButton>
      )}
      <RunLog id={id} opened={log} onClose={() => setLog(false)} />
    </>
  )
}
