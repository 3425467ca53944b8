import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Results } from '../../../../shared/api/simulations.ts'
import { limitsOf } from '../../../../shared/charts/limits.ts'
import { pathOfSeries, sessionPaths } from '../../../../shared/charts/sessionPaths.ts'
import type { Paths } from '../../../../shared/results/paths.ts'
import { ChartPanel } from '../../../components/charts/ChartPanel.tsx'
import { useChartNumbers } from '../../../components/charts/useChartNumbers.ts'
import { useChartPalette } from '../../../components/charts/useChartPalette.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { showSession } from '../../hands/useShownSession.ts'
import { isSoFar } from '../useShownResults.ts'

/** How some sessions went, hand by hand; a click opens one in the hand viewer. */
export function PathsPanel({ results }: { readonly results: Results }) {
  const { record } = results
  const cannot = record.config.deck.shuffle_algorithm === 'cryptographic' && record.rows !== 'hands'
  const soFar = isSoFar(results)
  const query = useQuery({
    queryKey: ['simulations', 'paths', record.id, record.sessionsDone],
    queryFn: () => ask(bridge().simulations.paths({ id: record.id })),
    enabled: !cannot && !soFar,
  })
  if (soFar) return null
  if (query.data !== undefined) return <PathsChart results={results} paths={query.data} />
  return (
    <Panel title={t('paths.title')} className="paths-panel">
      {cannot ? (
        <p className="chart-note">{t('paths.notRepeatable')}</p>
      ) : query.error === null ? (
        <Skeleton />
      ) : (
        <ErrorNotice
          title={t('error.loading')}
          error={friendly(query.error)}
          onRetry={() => void query.refetch()}
        />
      )}
    </Panel>
  )
}

function PathsChart({ results, paths: answer }: { readonly results: Results; readonly paths: Paths }) {
  const format = useFormat()
  const palette = useChartPalette()
  const numbers = useChartNumbers()
  const { record } = results
  const { config } = record
  const { paths } = answer
  const seats = config.table.num_seats
  const model = useMemo(
    () =>
      sessionPaths({
        paths,
        limits: limitsOf(config.bankroll.stop_conditions),
        severalSeats: seats > 1,
        palette,
        numbers,
      }),
    [paths, config, seats, palette, numbers],
  )
  const all = paths.length === answer.sessions
  const chosen = all
    ? t('paths.all')
    : t('paths.spread', {
        count: format.count(paths.length),
        sessions: format.count(answer.sessions),
      })
  return (
    <ChartPanel
      title={t(paths.length === 1 ? 'paths.titleOne' : 'paths.titleOf', {
        count: format.count(paths.length),
      })}
      facts={t('paths.click')}
      model={model}
      note={seats > 1 ? `${chosen} ${t('paths.seats')}` : chosen}
      className="paths-panel"
      onSeries={(name, item) => {
        const path = pathOfSeries(paths, name, item)
        if (path !== undefined) showSession(record.id, path.session, path.seat)
      }}
    />
  )
}
