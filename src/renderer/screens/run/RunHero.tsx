import { ProgressBar } from '../../components/ProgressBar.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import type { ShownRun } from './useShownRun.ts'

/** The one number that everybody looks for, and the time that is left. */
export function RunHero({ run }: { readonly run: ShownRun }) {
  const format = useFormat()
  const { state, fraction, progress } = run
  const eta = progress?.etaSeconds ?? null
  const bar =
    state === 'failed' ? 'failed' : state === 'paused' || state === 'interrupted' ? 'paused' : 'going'
  return (
    <section className="run-hero" aria-label={t('run.progress')}>
      <div className="run-hero-line num">
        {/* Rounded down, so that 100 % means all of it. */}
        <span className="run-percent">{format.percent(Math.floor(fraction * 100) / 100, { places: 0 })}</span>
        <span className="run-count">
          {t('run.ofSessions', {
            done: format.count(run.sessionsDone),
            total: format.count(run.sessionsTotal),
          })}
        </span>
        {state === 'running' && (
          <span className="run-eta">
            {eta === null ? t('eta.estimating') : t('run.left', { time: format.about(eta) })}
          </span>
        )}
      </div>
      <ProgressBar value={fraction} label={t('run.progress')} size="hero" state={bar} />
    </section>
  )
}
