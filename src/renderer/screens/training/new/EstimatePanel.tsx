import type { TrainingEstimate } from '../../../../shared/training/estimate.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { ExactBadge } from '../../../components/Figures.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { EstimateFoot } from './EstimateFoot.tsx'
import type { TrainingForm } from './useTrainingForm.ts'

interface EstimatePanelProps {
  readonly form: TrainingForm
  readonly starting: boolean
  readonly onStart: () => void
}

/** What the training would take, measured by a short trial; its foot starts it. */
export function EstimatePanel({ form, starting, onStart }: EstimatePanelProps) {
  const { estimate, estimateError, stale } = form
  return (
    <aside className="preview" aria-label={t('training.estimate')}>
      <ScrollRegion
        label={t('training.estimate')}
        className="preview-scroll"
        data-stale={(stale && estimate !== undefined) || undefined}
        aria-busy={stale}
      >
        {estimate !== undefined ? (
          <Estimate estimate={estimate} form={form} />
        ) : estimateError !== null ? (
          <ErrorNotice title={t('training.estimateFailed')} error={estimateError} />
        ) : (
          form.problemCount === 0 && <Skeleton lines={5} />
        )}
      </ScrollRegion>
      <EstimateFoot form={form} starting={starting} onStart={onStart} />
    </aside>
  )
}

function Estimate({ estimate, form }: { readonly estimate: TrainingEstimate; readonly form: TrainingForm }) {
  const format = useFormat()
  const { game, seconds } = estimate
  return (
    <>
      <header className="preview-header">
        <h2>{t('training.estimate')}</h2>
        <p className="preview-method">{t('training.trial')}</p>
      </header>
      <div className="preview-hero">
        <div className="preview-label">{t('training.timeNeeded')}</div>
        <div className="preview-big num">
          {seconds === null
            ? t('training.unknown')
            : seconds < 1
              ? t('setup.underASecond')
              : format.about(seconds)}
        </div>
        <div className="preview-sub num">
          {estimate.needsAbstraction
            ? t('training.rateUnknown')
            : t('training.eachSolverRate', { rate: format.short(estimate.iterationsPerSecond) })}
        </div>
      </div>
      <div className="preview-pair">
        <div>
          <div className="preview-label">{t('training.infosets')}</div>
          <div className="preview-figure num">{format.count(game.infosets)}</div>
        </div>
        <div>
          <div className="preview-label">{t('training.actions')}</div>
          <div className="preview-figure num">{format.count(game.actions)}</div>
        </div>
      </div>
      <section className="preview-hand" aria-label={t('training.measured')}>
        <header>
          <h3>{t('training.measured')}</h3>
          {game.exact && <ExactBadge />}
        </header>
        <p className="estimate-text">
          {t(game.exact ? 'training.measuredExact' : 'training.measuredHoldem')}
        </p>
      </section>
      <ul className="estimate-notes">
        {estimate.needsAbstraction && <li>{t('training.needsBuckets')}</li>}
        {estimate.refusals.map((text) => (
          <li key={text} data-tone="bad">
            {text}
          </li>
        ))}
        {estimate.warnings.map((text) => (
          <li key={text} data-tone="warn">
            {text}
          </li>
        ))}
        {Number(form.values.instances) > 1 && estimate.refusals.length === 0 && (
          <li>{t('training.fits', { n: estimate.maxInstances })}</li>
        )}
      </ul>
    </>
  )
}
