import type { BestPlay } from '../../../../shared/exact/bestPlay.ts'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { gainByAction } from './departures.ts'

/** Two bars, the gain beside its price, and where they come from. */
export function GoalFigures({ best }: { readonly best: BestPlay }) {
  const format = useFormat()
  const { value, explanation, session, evPlay } = best
  const before = explanation?.evValue ?? null
  if (value === null || before === null || explanation === null) return null
  const price = evPlay.meanProfit - session.figures.meanProfit
  // The track ends at the next full ten per cent.
  const reach = Math.ceil(Math.max(value, before, 0.01) * 10) / 10
  const money = (amount: number) => format.money(amount, { places: 2, sign: 'always' })
  const points = (share: number) => format.number(share * 100, { places: 2 })
  const by = gainByAction(explanation.departures)
  return (
    <>
      <dl className="goal-bars">
        {[
          { label: t('goal.byEv'), share: before, best: false },
          { label: t('goal.forGoal'), share: value, best: true },
        ].map(({ label, share, best: isBest }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="track" data-best={isBest || undefined}>
                <i style={{ width: `${(share / reach) * 100}%` }} />
              </span>
              <b>{format.percent(share, { places: 2 })}</b>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="goal-price">
        <div>
          <dt>{t('goal.gain')}</dt>
          <dd>
            <b data-gain>{format.number((value - before) * 100, { places: 2, sign: 'always' })}</b>{' '}
            {t('goal.points')}
          </dd>
        </div>
        <div>
          <dt>{t('goal.price')}</dt>
          <dd>
            <b>{format.money(Math.abs(price), { places: 2 })}</b>{' '}
            {t(price < 0 ? 'goal.lessLost' : 'goal.moreLost')}
          </dd>
        </div>
      </dl>
      <p className="side-text selectable">
        {t('goal.sums', {
          ev: money(evPlay.meanProfit),
          goal: money(session.figures.meanProfit),
          ride: points(by.ride),
          pull: points(by.pull),
        })}
      </p>
    </>
  )
}
