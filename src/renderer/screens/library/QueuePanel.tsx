import { Switch } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { RunCard } from '../../../shared/api/library.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { confirm } from '../../components/ConfirmDialog.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { useQueue } from '../../state/queries.ts'
import { deleteRun, tell } from '../../state/runActions.ts'
import { toast } from '../../state/toasts.tsx'
import { useFormat } from '../../state/useFormat.ts'
import { moved } from './moved.ts'
import { settingsLine } from './settingsLine.ts'

/** Experiments that wait for their turn, in order. */
export function QueuePanel({ runs }: { readonly runs: readonly RunCard[] }) {
  const queue = useQueue().data
  const waiting = (queue?.ids ?? []).flatMap((id) => runs.find((run) => run.id === id) ?? [])
  if (queue === undefined || waiting.length === 0) return null
  return (
    <section className="panel queue" aria-label={t('library.queue')}>
      <header className="queue-head">
        <h2>{t('library.queue')}</h2>
        <span className="queue-count">{t('library.queueCount', { n: waiting.length })}</span>
        <span className="queue-actions">
          <Switch
            labelPosition="left"
            label={t('library.queuePause')}
            checked={queue.pauseAfterCurrent}
            onChange={(event) => {
              void tell(ask(bridge().simulations.pauseAfterCurrent({ on: event.currentTarget.checked })))
            }}
          />
          <ActionButton size="sm" variant="subtle" onClick={() => void clear()}>
            {t('library.queueClear')}
          </ActionButton>
        </span>
      </header>
      <ol>
        {waiting.map((run, i) => (
          <QueueItem key={run.id} run={run} index={i} ids={waiting.map(({ id }) => id)} />
        ))}
      </ol>
    </section>
  )
}

interface QueueItemProps {
  readonly run: RunCard
  readonly index: number
  readonly ids: readonly string[]
}

function QueueItem({ run, index, ids }: QueueItemProps) {
  const format = useFormat()
  const { id, name } = run
  const move = (to: number) =>
    void tell(ask(bridge().simulations.reorderQueue({ ids: moved(ids, index, to) })))
  return (
    <li>
      <span className="queue-place num">{format.count(index + 1)}</span>
      <span className="queue-name ellipsis" title={name}>
        {name}
      </span>
      <span className="queue-line ellipsis">{settingsLine(run.config, format)}</span>
      <span className="queue-size num">{t('library.sessions', { n: run.sessionsTotal })}</span>
      {index > 0 && (
        <IconButton icon={ArrowUp} label={t('library.queueUp', { name })} onClick={() => move(index - 1)} />
      )}
      {index < ids.length - 1 && (
        <IconButton
          icon={ArrowDown}
          label={t('library.queueDown', { name })}
          onClick={() => move(index + 1)}
        />
      )}
      <IconButton
        icon={X}
        label={t('library.queueRemove', { name })}
        onClick={() => void deleteRun(id, name)}
      />
    </li>
  )
}

async function clear(): Promise<void> {
  const yes = await confirm({
    title: t('library.queueClear.title'),
    text: t('library.queueClear.text'),
    confirm: t('library.queueClear'),
    keep: t('library.queueClear.keep'),
  })
  if (!yes) return
  await tell(
    ask(bridge().simulations.clearQueue()).then(({ removed }) =>
      toast({ tone: 'ok', title: t('library.queueCleared', { n: removed }) }),
    ),
  )
}
