import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { InfosetRow, StrategySource } from '../../../../shared/training/strategy.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge } from '../../../state/bridge.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { ShareBar } from './ShareBar.tsx'
import { actionWord, infosetWords } from './words.ts'

interface InfosetPanelProps {
  readonly id: string
  readonly source: StrategySource
}

const PAGE = 60
const MOST = 480

/** Every decision of the game with what the strategy does there. */
export function InfosetPanel({ id, source }: InfosetPanelProps) {
  const format = useFormat()
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const [search] = useDebouncedValue(words.trim(), 200)
  const page = useQuery({
    queryKey: ['trainings', 'infosets', id, source, search, limit],
    queryFn: () => ask(bridge().trainings.infosets({ id, source, offset: 0, limit, search })),
    placeholderData: keepPreviousData,
  })
  const rows = page.data?.rows ?? []
  const total = page.data?.total ?? 0
  return (
    <Panel
      title={t('training.list')}
      className="infosets"
      end={t('training.listCount', { shown: format.count(rows.length), total: format.count(total) })}
    >
      <TextInput
        type="search"
        size="sm"
        maxLength={40}
        aria-label={t('training.listSearch')}
        placeholder={t('training.listSearch')}
        leftSection={<Search size={15} strokeWidth={1.75} aria-hidden />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setLimit(PAGE)
        }}
      />
      <ScrollRegion label={t('training.listRows')} className="infoset-scroll">
        {page.isSuccess && rows.length === 0 && <p className="chart-note">{t('training.listNone')}</p>}
        <ul>
          {rows.map((row) => (
            <Infoset key={row.infoset} row={row} />
          ))}
        </ul>
        {rows.length < total && limit < MOST && (
          <ActionButton size="sm" variant="subtle" onClick={() => setLimit(Math.min(MOST, limit + 2 * PAGE))}>
            {t('training.listMore')}
          </ActionButton>
        )}
      </ScrollRegion>
    </Panel>
  )
}

function Infoset({ row }: { readonly row: InfosetRow }) {
  return (
    <li className="infoset">
      <div className="infoset-name">
        <b>{infosetWords(row.infoset)}</b>
        <span>{t('training.player', { player: String(row.player + 1) })}</span>
      </div>
      {row.actions.map(({ label, probability }) => (
        <div key={label} className="infoset-action">
          <span>{actionWord(label)}</span>
          <ShareBar share={probability} />
        </div>
      ))}
    </li>
  )
}
