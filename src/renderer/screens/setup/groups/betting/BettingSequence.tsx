import { bettingExample } from '../../../../../shared/config/examples.ts'
import type { Format } from '../../../../format/format.ts'
import { t } from '../../../../i18n/t.ts'
import { useFormat } from '../../../../state/useFormat.ts'
import { useForm } from '../../useExperiment.ts'

/** What the system would bet while hands are lost, and while they are won; by the engine's own rules. */
export function BettingSequence() {
  const { config } = useForm()
  const format = useFormat()
  const example = bettingExample(config)
  if (example === null) return null
  return (
    <dl className="sequence num" aria-live="polite">
      <div>
        <dt>{t('betting.afterLosses')}</dt>
        <dd>{steps(example.losses, format)}</dd>
      </div>
      <div>
        <dt>{t('betting.afterWins')}</dt>
        <dd>{steps(example.wins, format)}</dd>
      </div>
    </dl>
  )
}

function steps(cents: readonly number[], format: Format): string {
  return `${cents.map((bet) => format.amount(bet / 100)).join(' → ')} …`
}
