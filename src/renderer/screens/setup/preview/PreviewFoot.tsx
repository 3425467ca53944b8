import { Play } from 'lucide-react'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { Experiment } from '../useExperiment.ts'

interface PreviewFootProps {
  readonly experiment: Experiment
  readonly starting: boolean
  readonly onRun: () => void
}

/** What the run will cost and how precise it will be; the Run button never leaves the window. */
export function PreviewFoot({ experiment, starting, onRun }: PreviewFootProps) {
  const format = useFormat()
  const { preview, stale, config, problemCount } = experiment
  const estimate = preview?.estimate
  const half = estimate?.winRateHalfWidth
  const tooBig = estimate?.diskFreeBytes != null && estimate.diskBytes > estimate.diskFreeBytes
  const facts =
    estimate === undefined || half === undefined
      ? []
      : [
          {
            label: t('setup.timeOn', { workers: t('status.workers', { n: estimate.workers }) }),
            value: estimate.seconds < 1 ? t('setup.underASecond') : format.about(estimate.seconds),
          },
          {
            label: t('setup.precision'),
            value: t('setup.points', {
              half: format.estimate(0.5, [0.5 - half, 0.5 + half], 'percent').plusMinus ?? '',
            }),
          },
          { label: t('setup.memory'), value: t('setup.about', { size: format.bytes(estimate.memoryBytes) }) },
          {
            label: t('setup.disk'),
            value: t('setup.about', { size: format.bytes(estimate.diskBytes) }),
            bad: tooBig,
          },
        ]
  const sessions = Number(config.simulation.num_sessions)
  return (
    <footer className="preview-foot">
      <dl data-stale={stale || undefined}>
        {facts.map(({ label, value, ...fact }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-bad={('bad' in fact && fact.bad) || undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {tooBig && (
        <p className="form-help" data-tone="error">
          {t('setup.diskTooSmall')}
        </p>
      )}
      {estimate?.workersNote != null && <p className="form-help">{estimate.workersNote}</p>}
      {problemCount > 0 && (
        <output className="form-help" data-tone="error">
          {t('setup.problems', { n: problemCount })}
        </output>
      )}
      <div className="run-button">
        <ActionButton
          variant="filled"
          size="lg"
          icon={Play}
          keys={isMac() ? '⌘ ↵' : 'Ctrl ↵'}
          fullWidth
          loading={starting}
          onClick={onRun}
        >
          {Number.isSafeInteger(sessions) && sessions > 0
            ? t(sessions === 1 ? 'setup.runOne' : 'setup.runSessions', { sessions: format.count(sessions) })
            : t('setup.runPlain')}
        </ActionButton>
      </div>
    </footer>
  )
}

const isMac = () => navigator.platform.startsWith('Mac')
