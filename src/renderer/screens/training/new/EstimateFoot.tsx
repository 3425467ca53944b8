import { Play } from 'lucide-react'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import type { TrainingForm } from './useTrainingForm.ts'

interface EstimateFootProps {
  readonly form: TrainingForm
  readonly starting: boolean
  readonly onStart: () => void
}

/** Memory and disk against what is free, and the button that never leaves the window. */
export function EstimateFoot({ form, starting, onStart }: EstimateFootProps) {
  const format = useFormat()
  const { estimate, stale, problemCount, values } = form
  const solvers = /^[1-9]\d{0,2}$/.test(values.instances.trim()) ? Number(values.instances) : 1
  return (
    <footer className="preview-foot">
      {estimate !== undefined && (
        <dl data-stale={stale || undefined}>
          <Fact label={t('training.tables')} value={format.bytes(estimate.tableBytes)} />
          <Fact
            label={t('setup.memory')}
            value={t('training.ofFree', {
              size: format.bytes(estimate.memoryBytes),
              free: format.bytes(estimate.memoryFreeBytes),
            })}
            bad={estimate.memoryBytes > estimate.memoryFreeBytes}
          />
          <Fact
            label={t('setup.disk')}
            value={
              estimate.diskFreeBytes === null
                ? t('setup.about', { size: format.bytes(estimate.diskBytes) })
                : t('training.ofFree', {
                    size: format.bytes(estimate.diskBytes),
                    free: format.bytes(estimate.diskFreeBytes),
                  })
            }
            bad={estimate.diskFreeBytes !== null && estimate.diskBytes > estimate.diskFreeBytes}
          />
        </dl>
      )}
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
          keys={navigator.platform.startsWith('Mac') ? '⌘ ↵' : 'Ctrl ↵'}
          fullWidth
          loading={starting}
          reason={stale ? undefined : estimate?.refusals[0]}
          onClick={onStart}
        >
          {t('training.start', { n: solvers })}
        </ActionButton>
      </div>
    </footer>
  )
}

function Fact({
  label,
  value,
  bad,
}: {
  readonly label: string
  readonly value: string
  readonly bad?: boolean
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-bad={bad || undefined}>{value}</dd>
    </div>
  )
}
