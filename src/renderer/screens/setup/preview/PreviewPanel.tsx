import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import type { Preview } from '../../../../shared/results/preview.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { t } from '../../../i18n/t.ts'
import type { Experiment } from '../useExperiment.ts'
import { ExactFigures } from './ExactFigures.tsx'
import { HandFigures } from './HandFigures.tsx'
import { NotExactNote } from './NotExactNote.tsx'
import { PreviewFoot } from './PreviewFoot.tsx'
import { SampleChart } from './SampleChart.tsx'
import { SessionFigures } from './SessionFigures.tsx'
import './preview.css'

interface PreviewPanelProps {
  readonly experiment: Experiment
  readonly starting: boolean
  readonly onRun: () => void
}

/** What the settings would give, before any run; its foot says what a run costs, and starts it. */
export function PreviewPanel({ experiment, starting, onRun }: PreviewPanelProps) {
  const { preview, stale, previewError, previewed, problemCount } = experiment
  return (
    <aside className="preview" aria-label={t('setup.preview')}>
      <ScrollRegion
        label={t('setup.worth')}
        className="preview-scroll"
        data-stale={(stale && preview !== undefined) || undefined}
        aria-busy={stale}
      >
        {previewError !== null && preview === undefined ? (
          <ErrorNotice title={t('setup.previewFailed')} error={previewError} />
        ) : preview === undefined ? (
          <PreviewSkeleton />
        ) : (
          <>
            <SessionAnswer preview={preview} config={previewed} outdated={problemCount > 0} />
            <HandFigures theory={preview.theory} config={previewed} />
            <SampleChart preview={preview} config={previewed} />
          </>
        )}
      </ScrollRegion>
      <PreviewFoot experiment={experiment} starting={starting} onRun={onRun} />
    </aside>
  )
}

interface SessionAnswerProps {
  readonly preview: Preview
  readonly config: SimulationConfig
  readonly outdated: boolean
}

/** The exact session, or a quick sample and why. */
function SessionAnswer({ preview: { session, sample }, config, outdated }: SessionAnswerProps) {
  if (session.kind === 'exact') return <ExactFigures figures={session.figures} outdated={outdated} />
  if (sample === null) return null
  return (
    <>
      <SessionFigures sample={sample} outdated={outdated} />
      <NotExactNote reason={session} config={config} sampled={sample.figures.sessions} />
    </>
  )
}

/** Lines of the final layout; they appear only when the answer takes longer than a blink. */
function PreviewSkeleton() {
  return (
    <div className="preview-skeleton" aria-hidden>
      {[50, 34, 70, 60, 60, 44, 100].map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these lines never move.
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
