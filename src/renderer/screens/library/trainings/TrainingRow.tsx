import { Star } from 'lucide-react'
import { useState } from 'react'
import type { TrainingCard } from '../../../../shared/api/trainings.ts'
import { formatSignificant } from '../../../../shared/format/number.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { t } from '../../../i18n/t.ts'
import { renameTraining, starTraining } from '../../../state/trainingActions.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { TrainingStateChip } from '../../training/TrainingChips.tsx'
import { TrainingMenu } from './TrainingMenu.tsx'

/** One training of the library, in two lines. */
export function TrainingRow({ card }: { readonly card: TrainingCard }) {
  const format = useFormat()
  const [renaming, setRenaming] = useState(false)
  const { id, name, starred, config, merged } = card
  const settings = [
    t(`training.game.${config.game}`),
    t(`training.algorithm.${config.algorithm}`),
    t('training.solversCount', { n: config.instances }),
  ].join(', ')
  return (
    <li className="training-row">
      <IconButton
        icon={Star}
        className={starred ? 'run-star run-starred' : 'run-star'}
        label={t(starred ? 'library.unstar' : 'library.star', { name })}
        pressed={starred}
        onClick={() => void starTraining(id, !starred)}
      />
      <div className="training-row-name">
        {renaming ? (
          <NameField card={card} onDone={() => setRenaming(false)} />
        ) : (
          <a className="run-name ellipsis" href={`#/training/${id}`} title={name}>
            {name}
          </a>
        )}
        <div className="run-second ellipsis">{card.errorMessage ?? settings}</div>
      </div>
      <TrainingStateChip state={card.state} />
      <div className="training-row-figure num">
        {merged !== null && (
          <>
            <b>{formatSignificant(merged.exploitability, 3, format.style)}</b>
            <div className="run-second">
              {t('training.chips')} {t('training.exploitable')}
            </div>
          </>
        )}
      </div>
      <div className="training-row-figure num">
        <div className="run-quiet">{format.count(card.iterationsDone)}</div>
        <div className="run-second">{t('training.iterationsWord')}</div>
      </div>
      <span className="run-quiet training-row-when" title={format.date(card.createdAt)}>
        {format.when(card.createdAt)}
      </span>
      <TrainingMenu card={card} onRename={() => setRenaming(true)} />
    </li>
  )
}

function NameField({ card, onDone }: { readonly card: TrainingCard; readonly onDone: () => void }) {
  const [name, setName] = useState(card.name)
  const save = () => {
    const wanted = name.trim()
    if (wanted !== '' && wanted !== card.name) void renameTraining(card.id, wanted)
    onDone()
  }
  return (
    <input
      className="run-name-field"
      aria-label={t('library.renameLabel')}
      value={name}
      maxLength={200}
      ref={(field) => {
        if (field === null || document.activeElement === field) return
        field.focus()
        field.select()
      }}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}
