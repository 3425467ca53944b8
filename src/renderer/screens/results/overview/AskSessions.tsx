import { Select } from '@mantine/core'
import { useId, useState } from 'react'
import { parseDecimal, toCents } from '../../../../shared/decimal.ts'
import type { ExactSession } from '../../../../shared/results/exactSession.ts'
import type { HistogramCounts } from '../../../../shared/results/summary.ts'
import { askExactly, askSessions, type ThresholdQuestion } from '../../../../shared/results/threshold.ts'
import { ExactBadge, NumberWithInterval } from '../../../components/Figures.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface AskSessionsProps {
  readonly histogram: HistogramCounts
  /** Null where there is no exact answer. */
  readonly session: ExactSession | null
}

/** One question that everybody has: how often does it end at least this badly, or this well? */
export function AskSessions({ histogram, session }: AskSessionsProps) {
  const format = useFormat()
  const id = useId()
  const [side, setSide] = useState<ThresholdQuestion['side']>('below')
  const [text, setText] = useState('−100')
  const cents = centsOf(text)
  const answer = cents === null ? null : askSessions(histogram, { side, cents })
  const exact = cents === null || session === null ? null : askExactly(session.histogram, { side, cents })
  const estimate = answer === null ? null : format.estimate(answer.share, answer.interval, 'percent')
  return (
    <div className="ask">
      <h2>{t('results.ask')}</h2>
      <div className="ask-question">
        <Select
          aria-label={t('results.askSide')}
          data={[
            { value: 'below', label: t('results.endedBelow') },
            { value: 'above', label: t('results.endedAbove') },
          ]}
          value={side}
          onChange={(next) => setSide(next === 'above' ? 'above' : 'below')}
        />
        <div className="ask-amount" data-error={answer === null || undefined}>
          <span>{format.style.currency}</span>
          <input
            aria-label={t('results.askAmount')}
            aria-invalid={answer === null}
            aria-describedby={`${id}-answer`}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      </div>
      <div id={`${id}-answer`} aria-live="polite">
        {answer === null || estimate === null ? (
          <p className="ask-hint" data-error>
            {t('results.askHint')}
          </p>
        ) : (
          <>
            <p className="ask-answer">
              <NumberWithInterval figure={estimate} />
              {exact !== null && <ExactBadge>{format.value(exact, estimate.places, 'percent')}</ExactBadge>}
            </p>
            <p className="ask-hint num">
              {t('results.askOf', { count: format.count(answer.count), total: format.count(answer.total) })}
              {answer.blurCents > 0 &&
                ` ${t('results.askBlur', { blur: `±${format.amount(answer.blurCents / 100)}` })}`}
            </p>
          </>
        )}
      </div>
    </div>
  )
}

/** Reads `−100`, `-12.50`, `+1,000`; null when that is no amount. */
function centsOf(text: string): number | null {
  const plain = text.replaceAll('\u2212', '-').replaceAll(/[\s,]/g, '')
  const decimal = parseDecimal(plain)
  const exact = decimal === null ? null : toCents(decimal)
  return exact === null ? null : Number(exact)
}
