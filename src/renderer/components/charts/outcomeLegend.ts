import type { Limits } from '../../../shared/charts/displayHistogram.ts'
import { t } from '../../i18n/t.ts'
import type { LegendEntry } from './Legend.tsx'

/** What the histogram's colours mean; paler bars exist only where both limits do. */
export function outcomeLegend({ winCents, lossCents }: Limits, exact = false): LegendEntry[] {
  const entries: LegendEntry[] = [
    { label: t('chart.ahead'), colour: 'var(--gain)' },
    { label: t('chart.behind'), colour: 'var(--loss)' },
  ]
  if (winCents !== null && lossCents !== null)
    entries.push({
      label: t('chart.between'),
      colour: 'color-mix(in srgb, var(--even) 55%, var(--surface))',
    })
  if (exact) entries.push({ label: t('exact.legend'), colour: 'var(--exact)', mark: 'line' })
  return entries
}
