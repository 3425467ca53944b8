import { CopyPlus, Play } from 'lucide-react'
import { useParams } from 'wouter'
import { ActionButton } from '../../components/ActionButton.tsx'
import { OlderEngineChip, StateChip } from '../../components/Chip.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { TopBar } from '../../shell/TopBar.tsx'
import { runAgain } from '../../state/runActions.ts'
import { useFormat } from '../../state/useFormat.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { HandsTab } from './hands/HandsTab.tsx'
import { MethodTab } from './method/MethodTab.tsx'
import { Overview } from './overview/Overview.tsx'
import { SessionsTab } from './sessions/SessionsTab.tsx'
import { isSoFar, type ShownResults, useShownResults } from './useShownResults.ts'
import './results.css'

const TABS = ['overview', 'sessions', 'hands', 'method'] as const
type Tab = (typeof TABS)[number]

/** Results: the answer in words, the figures below it, the method below them. */
export function ResultsScreen() {
  const shown = useShownResults()
  const { tab: named } = useParams<{ tab?: string }>()
  const tab = TABS.find((each) => each === named) ?? 'overview'
  return (
    <>
      <TopBar
        title={shown.card?.name ?? t('rail.results')}
        chip={<Chips shown={shown} />}
        facts={<Facts shown={shown} />}
        actions={<Actions shown={shown} tab={tab} />}
      />
      <Body shown={shown} tab={tab} />
    </>
  )
}

function Body({ shown, tab }: { readonly shown: ShownResults; readonly tab: Tab }) {
  const { results, error, loading, card, retry, id } = shown
  if (results === undefined || id === null) {
    return (
      <div className="screen-body">
        {error !== null ? (
          <ErrorNotice title={t('error.loading')} error={error} onRetry={retry} />
        ) : loading ? (
          <Skeleton />
        ) : (
          <EmptyState title={t('results.none')} text={t('results.noneText')}>
            <ActionButton variant="filled" onClick={() => goTo('setup')}>
              {t('run.toSetup')}
            </ActionButton>
          </EmptyState>
        )}
      </div>
    )
  }
  if (tab === 'sessions') return <SessionsTab key={id} results={results} />
  return (
    <div className="screen-body results-body">
      {tab === 'overview' && <Overview results={results} card={card} />}
      {tab === 'hands' && <HandsTab results={results} />}
      {tab === 'method' && <MethodTab results={results} />}
    </div>
  )
}

function Chips({ shown: { card } }: { readonly shown: ShownResults }) {
  if (card === undefined) return null
  return (
    <>
      <StateChip state={card.state} />
      {card.olderEngine && <OlderEngineChip />}
    </>
  )
}

function Facts({ shown: { results } }: { readonly shown: ShownResults }) {
  const format = useFormat()
  if (results === undefined || isSoFar(results)) return null
  const { record } = results
  return [
    format.when(record.finishedAt ?? record.createdAt),
    format.duration(record.elapsedSeconds),
    record.config.deck.shuffle_algorithm === 'cryptographic'
      ? t('results.noSeed')
      : t('results.seed', { seed: record.seed }),
  ].join(', ')
}

function Actions({ shown, tab }: { readonly shown: ShownResults; readonly tab: Tab }) {
  const { id, card, results } = shown
  if (id === null || card === undefined) return null
  const goesOn = card.state !== 'done' && card.state !== 'stopped'
  return (
    <>
      {results !== undefined && (
        <Segmented
          label={t('results.view')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`results.${value}`) }))}
          onChange={(next) => goTo('results', next === 'overview' ? id : `${id}/${next}`)}
        />
      )}
      <ActionButton icon={CopyPlus} onClick={() => void runAgain(id)}>
        {t('results.runAgain')}
      </ActionButton>
      <ExportMenu card={card} primary={!goesOn} />
      {goesOn && (
        <ActionButton variant="filled" icon={Play} onClick={() => goTo('run', id)}>
          {t('results.toRun')}
        </ActionButton>
      )}
    </>
  )
}
