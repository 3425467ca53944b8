import { Pause, Play } from 'lucide-react'
import type { RunCard } from '../../../shared/api/library.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { StateChip } from '../../components/Chip.tsx'
import { NumberWithInterval } from '../../components/Figures.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { useProgress } from '../../state/live.ts'
import { pauseRun, resumeRun } from '../../state/runActions.ts'
import { useFormat } from '../../state/useFormat.ts'

/** A run that goes on, as the library shows it on top. */
export function RunningCard({ run }: { readonly run: RunCard }) {
  const format = useFormat()
  const progress = useProgress(run.id)
  const running = run.state === 'running'
  const done = progress?.sessionsDone ?? run.sessionsDone
  const fraction = done / run.sessionsTotal
  const winRate = progress?.figures?.winRate ?? run.winRate
  const winRateCI = progress?.figures?.winRateCI ?? run.winRateCI
  const eta = progress?.etaSeconds ?? null
  return (
    <article className="panel running-card" aria-label={run.name}>
      <div className="running-head">
        <h2 className="ellipsis" title={run.name}>
          {run.name}
        </h2>
        <StateChip state={run.state} />
        <span className="running-actions">
          <IconButton
            icon={running ? Pause : Play}
            label={t(running ? 'library.pause' : 'library.resume')}
            onClick={() => void (running ? pauseRun(run.id) : resumeRun(run.id))}
          />
          <ActionButton size="sm" variant="subtle" onClick={() => goTo('run', run.id)}>
            {t('action.open')}
          </ActionButton>
        </span>
      </div>
      <div className="running-progress">
        <ProgressBar value={fraction} label={run.name} state={running ? 'going' : 'paused'} />
        <b className="num">{format.percent(fraction, { places: 0 })}</b>
      </div>
      <div className="running-facts num">
        <span>
          {t('library.sessionsOf', { done: format.count(done), total: format.count(run.sessionsTotal) })}
        </span>
        {running && (
          <span>{eta === null ? t('eta.estimating') : t('eta.left', { about: format.about(eta) })}</span>
        )}
        {winRate !== null && (
          <span className="running-figure">
            {t('library.ahead')}{' '}
            <NumberWithInterval figure={format.estimate(winRate, winRateCI, 'percent')} />
          </span>
        )}
      </div>
    </article>
  )
}
