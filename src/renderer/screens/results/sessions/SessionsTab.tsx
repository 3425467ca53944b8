import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Results } from '../../../../shared/api/simulations.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { SessionTable } from './SessionTable.tsx'

/** A browser cannot scroll a list of millions, so it is shown in stretches of this many sessions. */
const STRETCH = 100_000

/** Single sessions by number. */
export function SessionsTab({ results }: { readonly results: Results }) {
  const format = useFormat()
  const { id, rows, sessionsDone: total } = results.record
  const [wanted, setWanted] = useState(0)
  const [text, setText] = useState('')
  if (rows === 'none') {
    return (
      <div className="screen-body">
        <EmptyState title={t('results.sessions')} text={t('results.noRows')} />
      </div>
    )
  }
  const first = Math.floor(wanted / STRETCH) * STRETCH
  const count = Math.min(STRETCH, total - first)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const number = Number(text.replaceAll(/[\s,]/g, ''))
    if (Number.isSafeInteger(number) && text.trim() !== '')
      setWanted(Math.min(total - 1, Math.max(0, number)))
  }
  return (
    <div className="screen-body sessions-body">
      <div className="sessions-bar">
        <p className="num">
          {t('sessions.range', {
            first: format.count(first),
            last: format.count(first + count - 1),
            total: format.count(total),
          })}
        </p>
        {total > STRETCH && (
          <>
            <IconButton
              icon={ChevronLeft}
              label={t('sessions.previous')}
              {...(first === 0 ? { reason: t('sessions.previous') } : {})}
              onClick={() => setWanted(first - STRETCH)}
            />
            <IconButton
              icon={ChevronRight}
              label={t('sessions.next')}
              {...(first + STRETCH >= total ? { reason: t('sessions.next') } : {})}
              onClick={() => setWanted(first + STRETCH)}
            />
          </>
        )}
        <form onSubmit={go} className="sessions-go">
          <label>
            {t('sessions.goTo')}
            <input
              inputMode="numeric"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
        </form>
      </div>
      <SessionTable key={first} id={id} first={first} count={count} wanted={wanted} results={results} />
      <p className="sessions-note">{t('sessions.note')}</p>
    </div>
  )
}
