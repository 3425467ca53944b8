import { CircleAlert, Plus } from 'lucide-react'
import { useState } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import { useRunCommand } from '../../commands/useCommands.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Note } from '../../components/Note.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/t.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { friendly } from '../../state/bridge.ts'
import { useLibrary, useStatus } from '../../state/queries.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { InterruptedNotes } from './InterruptedNotes.tsx'
import { QueuePanel } from './QueuePanel.tsx'
import { RunList } from './RunList.tsx'
import { RunningCard } from './RunningCard.tsx'
import { TrainingList } from './trainings/TrainingList.tsx'
import '../../components/Panel.css'
import './LibraryScreen.css'

/** Every run: what goes on now, what waits, and all that was kept. */
export function LibraryScreen() {
  const library = useLibrary()
  const runCommand = useRunCommand()
  const runs = library.data?.runs
  return (
    <>
      <TopBar
        title={t('library.title')}
        facts={runs === undefined || runs.length === 0 ? undefined : t('library.count', { n: runs.length })}
        actions={
          <ActionButton variant="filled" icon={Plus} keys="N" onClick={() => runCommand('experiment.new')}>
            {t('library.new')}
          </ActionButton>
        }
      />
      <div className="screen-body library">
        {library.isError && (
          <ErrorNotice
            title={t('library.loadFailed')}
            error={friendly(library.error)}
            onRetry={() => void library.refetch()}
          />
        )}
        {library.isPending && (
          <section className="panel library-list" aria-busy>
            <Skeleton lines={7} />
          </section>
        )}
        {library.data !== undefined && <Content runs={library.data.runs} setAside={library.data.setAside} />}
      </div>
    </>
  )
}

function Content({ runs, setAside }: { readonly runs: readonly RunCard[]; readonly setAside: number }) {
  const current = useStatus().data?.current?.id
  const [dismissed, setDismissed] = useState(false)
  const going = runs.filter(
    (run) => run.state === 'running' || (run.state === 'paused' && run.id === current),
  )
  const interrupted = runs.filter((run) => run.state === 'interrupted')
  const listed = runs.filter((run) => run.state !== 'queued' && !going.includes(run))
  return (
    <>
      {setAside > 0 && !dismissed && (
        <Note
          tone="warn"
          icon={CircleAlert}
          action={
            <ActionButton size="sm" variant="subtle" onClick={() => setDismissed(true)}>
              {t('action.close')}
            </ActionButton>
          }
        >
          {t('library.setAside', { n: setAside })}
        </Note>
      )}
      <InterruptedNotes runs={interrupted} />
      {going.length > 0 && (
        <section className="running-cards" aria-label={t('library.inProgress')}>
          {going.map((run) => (
            <RunningCard key={run.id} run={run} />
          ))}
        </section>
      )}
      <QueuePanel runs={runs} />
      <TrainingList />
      {runs.length === 0 ? <EmptyLibrary /> : <RunList runs={listed} />}
    </>
  )
}
