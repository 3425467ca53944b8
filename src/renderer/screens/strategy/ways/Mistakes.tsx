import type { Way } from '../../../../shared/results/strategy.ts'
import { CardRow } from '../../../components/cards/CardRow.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { PlayChip } from '../PlayChip.tsx'
import { holdingName } from '../words.ts'
import '../../../components/table.css'

const SHOWN = 5

/** The dearest mistakes of a way of playing. */
export function Mistakes({ way, bet }: { readonly way: Way; readonly bet: number }) {
  const format = useFormat()
  return (
    <table className="table side-table">
      <caption className="sr-only">{t('ways.mistakes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ways.mistakes')}</th>
          <th scope="col" aria-label={t('chart.hand')} />
          <th scope="col">{t('ways.does')}</th>
          <th scope="col" data-align="right">
            {t('ways.in100')}
          </th>
        </tr>
      </thead>
      <tbody>
        {way.mistakes.slice(0, SHOWN).map((mistake) => (
          <tr key={`${mistake.bet} ${mistake.name} ${mistake.play}`}>
            <td>
              <CardRow cards={mistake.example} />
            </td>
            <td className="side-hand">{holdingName(mistake.name)}</td>
            <td>
              <PlayChip play={mistake.play} />
            </td>
            <td data-align="right" className="side-figure">
              {format.money(-mistake.cost * bet * 100, { places: 2, sign: 'always' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
