import { type KeyboardEvent, useState } from 'react'
import type { RunCard } from '../../../shared/api/library.ts'
import { t } from '../../i18n/t.ts'
import { renameRun } from '../../state/runActions.ts'
import { runAddress } from './runAddress.ts'

interface RunNameProps {
  readonly run: RunCard
  readonly renaming: boolean
  readonly onRenamed: () => void
}

/** The name leads to the run; while renaming it is a field in place. */
export function RunName({ run, renaming, onRenamed }: RunNameProps) {
  if (renaming) return <NameField run={run} onDone={onRenamed} />
  return (
    <a className="run-name ellipsis" href={runAddress(run)} title={run.name}>
      {run.name}
    </a>
  )
}

function NameField({ run, onDone }: { readonly run: RunCard; readonly onDone: () => void }) {
  const [name, setName] = useState(run.name)
  const save = () => {
    const wanted = name.trim()
    if (wanted !== '' && wanted !== run.name) void renameRun(run.id, wanted)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save()
    if (event.key === 'Escape') onDone()
  }
  return (
    <input
      className="run-name-field"
      aria-label={t('library.renameLabel')}
      value={name}
      maxLength={200}
      ref={(field) => {
        if (field !== null && document.activeElement !== field) {
          field.focus()
          field.select()
        }
      }}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  )
}
