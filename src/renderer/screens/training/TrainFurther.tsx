import { Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TrainingCard } from '../../../shared/api/trainings.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { t } from '../../i18n/t.ts'
import { extendTraining } from '../../state/trainingActions.ts'
import { useFormat } from '../../state/useFormat.ts'
import { typedValue } from '../setup/form/text.ts'
import { budgetOf, type Further, furtherOf } from './further.ts'

interface TrainFurtherProps {
  readonly card: TrainingCard
  readonly opened: boolean
  readonly onClose: () => void
}

/** Asks how far a training is to go on, and sends it there. */
export function TrainFurther({ card, opened, onClose }: TrainFurtherProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('training.further')}>
      {opened && <Form key={card.id} card={card} onClose={onClose} />}
    </Modal>
  )
}

function Form({ card, onClose }: Omit<TrainFurtherProps, 'opened'>) {
  const format = useFormat()
  const budget = budgetOf(card.config)
  const [amount, setAmount] = useState(format.count(2 * budget.amount))
  const [target, setTarget] = useState(String(card.config.targetExploitability ?? ''))
  const [errors, setErrors] = useState<Extract<Further, { ok: false }>['errors']>({})
  const hasTarget = card.config.game !== 'hulhe' && card.config.game !== 'hunl'
  const soFar = t('training.furtherSoFar', {
    amount: `${format.count(budget.amount)} ${t(`training.unit.${budget.unit}`)}`,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const further = furtherOf(card.config, { amount: typedValue(amount, 'decimal'), target: target.trim() })
    if (!further.ok) {
      setErrors(further.errors)
      return
    }
    onClose()
    await extendTraining(card.id, further.extension)
  }
  const tooLittle = t('training.tooLittle', { amount: format.count(budget.amount) })
  return (
    <form onSubmit={(event) => void send(event)} className="dialog-form">
      <p className="training-prose">
        {t(budget.unit === 'iterations' ? 'training.furtherText' : 'training.furtherTime')}
      </p>
      <TextInput
        label={`${t('training.trainFor')} (${t(`training.unit.${budget.unit}`)})`}
        description={soFar}
        value={amount}
        inputMode="decimal"
        data-autofocus
        error={errors.amount === true ? tooLittle : null}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      {hasTarget && (
        <TextInput
          label={`${t('training.target')} (${t('training.chips')})`}
          placeholder={t('training.noTarget')}
          value={target}
          inputMode="decimal"
          error={errors.target === true ? t('training.badTarget') : null}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
      )}
      <div className="dialog-actions">
        <ActionButton onClick={onClose}>{t('action.cancel')}</ActionButton>
        <ActionButton variant="filled" isSubmit>
          {t('training.furtherStart')}
        </ActionButton>
      </div>
    </form>
  )
}
