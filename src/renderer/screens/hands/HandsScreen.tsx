import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { useFormat } from '../../state/useFormat.ts'
import { SessionPicker } from './SessionPicker.tsx'
import { SessionView } from './SessionView.tsx'
import { useReplay } from './useReplay.ts'
import { type ShownSession, useShownSession } from './useShownSession.ts'
import './hands.css'

/** Hands: a session of a run, dealt again and stepped through. */
export function HandsScreen() {
  const shown = useShownSession()
  const { run, place, loading, error, retry } = shown
  if (run !== undefined) {
    const key = `${run.id} ${place.session} ${place.seat}`
    return <RunSession key={key} run={run} place={place} />
  }
  return (
    <>
      <TopBar title={t('rail.hands')} />
      <div className="screen-body">
        {error !== null ? (
          <ErrorNotice title={t('error.loading')} error={error} onRetry={retry} />
        ) : loading ? (
          <Skeleton />
        ) : (
          <EmptyState title={t('hands.none')} text={t('hands.noneText')}>
            <ActionButton variant="filled" onClick={() => goTo('setup')}>
              {t('run.toSetup')}
            </ActionButton>
          </EmptyState>
        )}
      </div>
    </>
  )
}

interface RunSessionProps {
  readonly run: NonNullable<ShownSession['run']>
  readonly place: ShownSession['place']
}

/** What trying again does not change. */
const FINAL: ReadonlySet<string> = new Set(['no_such_session', 'not_repeatable'])

function RunSession({ run, place }: RunSessionProps) {
  const format = useFormat()
  const { session, seat } = place
  const { replay, error, retry } = useReplay(run.id, session, seat)
  const isFinal = error !== null && FINAL.has(error.code)
  if (replay !== undefined) return <SessionView run={run} replay={replay} hand={place.hand} />
  return (
    <>
      <TopBar
        title={t('hands.session', { number: format.count(session) })}
        facts={run.name}
        actions={<SessionPicker run={run} session={session} seat={seat} seats={1} />}
      />
      <div className="screen-body">
        {error === null ? (
          <Skeleton lines={3} height={180} />
        ) : (
          <ErrorNotice error={error} {...(isFinal ? {} : { title: t('error.loading'), onRetry: retry })} />
        )}
      </div>
    </>
  )
}
