import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useTrainings } from '../../../state/trainings.ts'
import { TrainingRow } from './TrainingRow.tsx'
import './TrainingList.css'

/** Kept trainings, beside the simulations; nothing while there are none. */
export function TrainingList() {
  const cards = useTrainings().data?.trainings ?? []
  if (cards.length === 0) return null
  return (
    <Panel
      title={t('training.libraryTitle')}
      facts={t('training.libraryCount', { n: cards.length })}
      className="training-list"
    >
      <ul aria-label={t('training.libraryTitle')}>
        {cards.map((card) => (
          <TrainingRow key={card.id} card={card} />
        ))}
      </ul>
    </Panel>
  )
}
