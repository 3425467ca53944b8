import { StateChip } from '../../components/Chip.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { useFormat } from '../../state/useFormat.ts'
import { NothingRuns } from './NothingRuns.tsx'
import { RunActions } from './RunActions.tsx'
import { RunAnnouncer } from './RunAnnouncer.tsx'
import { RunBanner } from './RunBanner.tsx'
import { RunCharts } from './RunCharts.tsx'
import { RunHero } from './RunHero.tsx'
import { RunTiles } from './RunTiles.tsx'
import { useGoToResults } from './useGoToResults.ts'
import { type ShownRun, useShownRun } from './useShownRun.ts'
import { Workers } from './Workers.tsx'
import './run.css'

/** Run: how far, how fast, what it shows so far, and the verbs. */
export function RunScreen() {
  const { run, loading } = useShownRun()
  if (run !== null) return <Shown run={run} />
  return (
    <>
      <TopBar title={t('rail.run')} />
      <div className="screen-body">{loading ? <Skeleton /> : <NothingRuns />}</div>
    </>
  )
}

function Shown({ run }: { readonly run: ShownRun }) {
  const format = useFormat()
  useGoToResults(run)
  const halted = run.state === 'paused' || run.state === 'interrupted'
  const detail = halted ? t('run.at', { percent: format.percent(run.fraction, { places: 0 }) }) : undefined
  const known = run.progress?.figures != null
  return (
    <>
      <TopBar
        title={run.card?.name ?? t('rail.run')}
        chip={<StateChip state={run.state} {...(detail === undefined ? {} : { detail })} />}
        actions={<RunActions run={run} />}
      />
      <div className="screen-body run-body">
        <RunBanner run={run} />
        <RunHero run={run} />
        {run.state !== 'queued' && run.progress !== null && <RunTiles run={run} progress={run.progress} />}
        {known && run.progress !== null && <RunCharts run={run} progress={run.progress} />}
        {run.state !== 'queued' && run.progress !== null && run.progress.lanes.length > 0 && (
          <Workers lanes={run.progress.lanes} />
        )}
        <RunAnnouncer run={run} />
      </div>
    </>
  )
}
