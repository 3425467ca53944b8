import { Popover, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Dices, ListFilter, TrendingDown, TrendingUp } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge } from '../../state/bridge.ts'
import { useFormat } from '../../state/useFormat.ts'
import { signed } from './FeltTable.tsx'
import { showSession } from './useShownSession.ts'

interface SessionPickerProps {
  readonly run: RunCard
  readonly session: number
  readonly seat: number
  readonly seats: number
}

/** Which session is shown: by its number, by chance, or one of the run's extremes. */
export function SessionPicker(props: SessionPickerProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={312}
      position="bottom-end"
      shadow="lift"
      trapFocus
      returnFocus
      hideDetached={false}
    >
      <Popover.Target>
        <ActionButton icon={ListFilter} onClick={() => setOpened(!opened)}>
          {t('pick.open')}
        </ActionButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('pick.open')}>
        <Choices {...props} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices({ run, session, seat, seats, close }: SessionPickerProps & { readonly close: () => void }) {
  const format = useFormat()
  const last = run.sessionsDone - 1
  const extremes = useExtremes(run)
  const show = (next: number, at = seat) => {
    close()
    showSession(run.id, next, at)
  }
  return (
    <div className="session-picker">
      <NumberForm last={last} session={session} onChosen={(next) => show(next)} />
      {seats > 1 && (
        <Segmented
          label={t('pick.seat')}
          value={String(seat)}
          options={Array.from({ length: seats }, (_, n) => ({ value: String(n), label: String(n + 1) }))}
          onChange={(next) => show(session, Number(next))}
        />
      )}
      <ActionButton
        variant="subtle"
        icon={Dices}
        fullWidth
        onClick={() => show(Math.floor(Math.random() * run.sessionsDone))}
      >
        {t('pick.random')}
      </ActionButton>
      {(['best', 'worst'] as const).map((which) => {
        const found = extremes.data?.[which]
        const reason = run.rowsKept
          ? found === undefined
            ? t('pick.searching')
            : undefined
          : t('pick.noRows')
        return (
          <ActionButton
            key={which}
            variant="subtle"
            icon={which === 'best' ? TrendingUp : TrendingDown}
            fullWidth
            reason={reason}
            onClick={() => found !== undefined && show(found.session, found.seat)}
          >
            {t(`pick.${which}`)}{' '}
            {found !== undefined && (
              <span className="session-picker-amount num">{signed(format, found.profit)}</span>
            )}
          </ActionButton>
        )
      })}
    </div>
  )
}

function useExtremes(run: RunCard) {
  return useQuery({
    queryKey: ['simulations', 'extremes', run.id],
    queryFn: () => ask(bridge().simulations.extremes({ id: run.id })),
    enabled: run.rowsKept,
  })
}

interface NumberFormProps {
  readonly last: number
  readonly session: number
  readonly onChosen: (session: number) => void
}

function NumberForm({ last, session, onChosen }: NumberFormProps) {
  const format = useFormat()
  const [text, setText] = useState(String(session))
  const [refused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const digits = text.replaceAll(/[\s,.']/g, '')
    const number = Number(digits)
    if (/^\d{1,9}$/.test(digits) && number <= last) onChosen(number)
    else setRefused(true)
  }
  return (
    <form onSubmit={submit} className="session-picker-form">
      <TextInput
        label={t('pick.number')}
        value={text}
        inputMode="numeric"
        data-autofocus
        error={refused ? t('pick.outside', { last: format.count(last) }) : undefined}
        description={refused ? undefined : t('pick.range', { last: format.count(last) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setRefused(false)
        }}
      />
      <button type="submit" className="sr-only">
        {t('pick.go')}
      </button>
    </form>
  )
}
