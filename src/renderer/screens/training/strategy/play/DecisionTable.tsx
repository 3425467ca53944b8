import { Check, TriangleAlert } from 'lucide-react'
import type { JudgedDecision } from '../../../../../shared/training/play.ts'
import { t } from '../../../../i18n/t.ts'
import { useFormat } from '../../../../state/useFormat.ts'
import { ShareBar } from '../ShareBar.tsx'
import { actionWord, infosetWords } from '../words.ts'
import '../../../../components/table.css'

interface DecisionTableProps {
  readonly decision: JudgedDecision
  readonly number: number
}

/** What each choice was worth, how often the solver makes it, and what the person's gave away. */
export function DecisionTable({ decision, number }: DecisionTableProps) {
  const format = useFormat()
  const wrong = decision.lost > 0
  const Mark = wrong ? TriangleAlert : Check
  const amount = format.number(decision.lost, { places: 3 })
  return (
    <section className="play-decision" data-wrong={wrong || undefined}>
      <h3>
        {t('training.play.decision', { number })} <span>{infosetWords(decision.infoset)}</span>
      </h3>
      <p className="play-verdict">
        <Mark size={14} strokeWidth={1.75} aria-hidden />
        {wrong ? t('training.play.gaveAway', { amount }) : t('training.play.right')}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('training.play.choice')}</th>
            <th scope="col" data-align="right">
              {t('training.play.worth')}
            </th>
            <th scope="col">{t('training.play.solverPlays')}</th>
          </tr>
        </thead>
        <tbody>
          {decision.options.map(({ label, worth, probability }, index) => (
            <tr key={label} data-chosen={index === decision.chosen || undefined}>
              <th scope="row">
                {actionWord(label)}
                {index === decision.chosen && <span>{t('training.play.yours')}</span>}
              </th>
              <td data-align="right" className="num">
                {format.number(worth, { places: 3, sign: 'always' })}
              </td>
              <td>
                <ShareBar share={probability} quiet />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
