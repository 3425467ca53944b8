import { ShieldCheck } from 'lucide-react'
import type { WorkerLane } from '../../../shared/results/progress.ts'
import { Panel } from '../../components/Panel.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'

/** Worker lanes, four across; one that is being replaced says so in its own lane. */
export function Workers({ lanes }: { readonly lanes: readonly WorkerLane[] }) {
  const count = (state: WorkerLane['state']) => lanes.filter((lane) => lane.state === state).length
  const playing = count('playing')
  const replaced = count('restarting')
  const facts = [
    t('run.playing', { n: playing }),
    replaced > 0 ? t('run.replaced', { n: replaced }) : null,
  ].filter((text) => text !== null)
  return (
    <Panel
      title={t('run.workers')}
      facts={facts.join(', ')}
      end={
        <span className="run-promise">
          <ShieldCheck size={15} strokeWidth={1.75} aria-hidden />
          {t('run.promise')}
        </span>
      }
    >
      <ul className="lanes">
        {lanes.map((lane) => (
          <Lane key={lane.lane} lane={lane} />
        ))}
      </ul>
    </Panel>
  )
}

function Lane({ lane }: { readonly lane: WorkerLane }) {
  const format = useFormat()
  const bad = lane.state === 'restarting'
  const chunk = lane.chunk === null ? null : format.count(lane.chunk)
  const text =
    lane.state === 'playing' && chunk !== null
      ? t('run.chunk', { chunk })
      : bad && chunk !== null
        ? t('run.replays', { chunk })
        : t(`run.lane.${lane.state}`)
  return (
    <li data-bad={bad || undefined}>
      <div className="lane-line num">
        <b>{lane.lane}</b>
        <span className="ellipsis">{text}</span>
        {lane.state === 'playing' && (
          <span className="lane-speed">
            {t('run.perSecond', { speed: format.short(lane.handsPerSecond) })}
          </span>
        )}
      </div>
      <ProgressBar
        value={bad ? 1 : lane.fraction}
        label={t('run.laneLabel', { lane: lane.lane })}
        size="lane"
        state={bad ? 'failed' : 'going'}
      />
    </li>
  )
}
