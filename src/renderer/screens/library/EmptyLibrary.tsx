import { useQuery } from '@tanstack/react-query'
import { Clock, Upload } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'
import { openExperimentFile } from '../../state/actions.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { useDraft } from '../../state/draft.ts'
import { useFormat } from '../../state/useFormat.ts'
import { OutcomeShape } from './OutcomeShape.tsx'
import { STARTERS, type Starter } from './starters.ts'
import './EmptyLibrary.css'

/** The first start: three questions with what they cost, and the way in for a file. */
export function EmptyLibrary() {
  return (
    <EmptyState title={t('library.empty.title')} text={t('library.empty.text')}>
      <ul className="starters">
        {STARTERS.map((starter) => (
          <li key={starter.id}>
            <StarterCard starter={starter} />
          </li>
        ))}
      </ul>
      <div className="starter-file">
        <Upload size={16} strokeWidth={1.75} aria-hidden />
        <span>{t('library.empty.file')}</span>
        <ActionButton size="sm" onClick={() => void openExperimentFile()}>
          {t('library.empty.open')}
        </ActionButton>
      </div>
    </EmptyState>
  )
}

function StarterCard({ starter }: { readonly starter: Starter }) {
  const format = useFormat()
  const { id, draft, amounts } = starter
  // The same answer that Set up shows: real outcomes, and the time that this computer needs.
  const preview = useQuery({
    queryKey: ['starter', id],
    queryFn: () => inTurn(() => ask(bridge().simulations.preview(plainDraft(starter)))),
  }).data
  const words = {
    amount: format.amountText(amounts.amount),
    bet: format.amountText(amounts.bet),
    limit: format.amountText(amounts.limit),
    bonus: format.amountText(amounts.bonus),
  }
  const sessions = t('library.sessions', { n: draft.config.simulation.num_sessions })
  const seconds = preview?.estimate.seconds
  const histogram = preview?.session.kind === 'exact' ? preview.session.histogram : preview?.sample?.histogram
  return (
    <button
      type="button"
      className="panel starter"
      onClick={() => {
        useDraft.getState().replace(draft)
        goTo('setup')
      }}
    >
      <span className="starter-shape">
        {histogram !== undefined && (
          <OutcomeShape histogram={histogram} config={draft.config} width={150} height={58} />
        )}
      </span>
      <span className="starter-title">{t(`starter.${id}.title`, words)}</span>
      <span className="starter-text">{t(`starter.${id}.text`, words)}</span>
      <span className="starter-cost num">
        <Clock size={14} strokeWidth={1.75} aria-hidden />
        {seconds === undefined
          ? sessions
          : t('starter.cost', {
              time: seconds < 1 ? t('starter.underASecond') : capital(format.about(seconds)),
              sessions,
            })}
      </span>
    </button>
  )
}

/** Main answers only the newest preview asked for, so each starter waits for the one before it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = lastTurn.then(work, work)
  lastTurn = mine
  return mine
}
let lastTurn: Promise<unknown> = Promise.resolve()

function plainDraft({ draft }: Starter) {
  return { draft: JSON.parse(JSON.stringify(draft.config)), rows: draft.rows }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
