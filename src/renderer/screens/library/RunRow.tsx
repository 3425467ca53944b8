import { Star } from 'lucide-react'
import { memo, useState } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import { OlderEngineChip, StateChip } from '../../components/Chip.tsx'
import { NumberWithInterval } from '../../components/Figures.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { t } from '../../i18n/t.ts'
import { starRun } from '../../state/runActions.ts'
import { useFormat } from '../../state/useFormat.ts'
import { OutcomeShape } from './OutcomeShape.tsx'
import { RunMenu } from './RunMenu.tsx'
import { RunName } from './RunName.tsx'
import { settingsLine } from './settingsLine.ts'

/** One run of the list, in two lines. */
export const RunRow = memo(function RunRow({
  run,
  index,
}: {
  readonly run: RunCard
  readonly index: number
}) {
  const format = useFormat()
  const [renaming, setRenaming] = useState(false)
  const { id, name, starred, winRate, winRateCI, meanProfit } = run
  return (
    <tr aria-rowindex={index + 2}>
      <td>
        <IconButton
          icon={Star}
          className={starred ? 'run-star run-starred' : 'run-star'}
          label={t(starred ? 'library.unstar' : 'library.star', { name })}
          pressed={starred}
          onClick={() => void starRun(id, !starred)}
        />
      </td>
      <td className="run-cell-name">
        <RunName run={run} renaming={renaming} onRenamed={() => setRenaming(false)} />
        <div className="run-second ellipsis">{run.errorMessage ?? settingsLine(run.config, format)}</div>
      </td>
      <td>
        {run.olderEngine && run.state === 'done' ? <OlderEngineChip /> : <StateChip state={run.state} />}
      </td>
      <td data-align="right">
        {winRate !== null && (
          <>
            <NumberWithInterval figure={format.estimate(winRate, winRateCI, 'percent')} />
            <div className="run-second">{t('library.ahead')}</div>
          </>
        )}
      </td>
      <td data-align="right">
        {meanProfit !== null && (
          <>
            <div>{format.money(meanProfit, { places: 2 })}</div>
            <div className="run-second">{t('library.aSession')}</div>
          </>
        )}
      </td>
      <td className="run-cell-shape">
        <OutcomeShape histogram={run.histogram} config={run.config} />
      </td>
      <td data-align="right">
        <div className="run-quiet">{format.count(run.sessionsDone)}</div>
        <div className="run-second">
          {run.sessionsDone < run.sessionsTotal
            ? t('library.ofTotal', { total: format.count(run.sessionsTotal) })
            : t('library.sessionsWord')}
        </div>
      </td>
      <td data-align="right" className="run-quiet" title={format.date(run.createdAt)}>
        {format.when(run.createdAt)}
      </td>
      <td>
        <RunMenu run={run} onRename={() => setRenaming(true)} />
      </td>
    </tr>
  )
})
