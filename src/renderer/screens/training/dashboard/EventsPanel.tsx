import { useQuery } from '@tanstack/react-query'
import { Panel } from '../../../components/Panel.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge } from '../../../state/bridge.ts'
import { eventLines } from './eventLines.ts'

interface EventsPanelProps {
  readonly id: string
  /** Changes whenever something happened that the log will tell of. */
  readonly moment: string
}

/** The newest lines of the training's own log. */
export function EventsPanel({ id, moment }: EventsPanelProps) {
  const log = useQuery({
    queryKey: ['trainings', 'log', id, moment],
    queryFn: () => ask(bridge().trainings.log({ id, instance: null })),
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const events = eventLines(log.data?.text ?? '')
  if (events.length === 0) return null
  return (
    <Panel title={t('training.events')} className="training-events">
      <ScrollRegion label={t('training.eventLines')}>
        <ol>
          {events.map(({ time, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same; newest first.
            <li key={index}>
              <time>{time}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </Panel>
  )
}
