import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

const RANKS = 'AKQJT98765432'.split('')

/** The strongest colour in per cent of the accent: text stays readable on all of them. */
const FULL = 72

interface HandGridProps {
  readonly label: string
  /** The action whose share is shown. */
  readonly action: string
  /** By starting hand: `AKs`, `QQ`, `72o`. */
  readonly shares: ReadonlyMap<string, number>
}

/** The 169 starting hands: pairs on the diagonal, suited above, offsuit below. One hue, with the number. */
export function HandGrid({ label, action, shares }: HandGridProps) {
  const format = useFormat()
  return (
    <table className="hand-grid num" aria-label={label}>
      <tbody>
        {RANKS.map((row, i) => (
          <tr key={row}>
            {RANKS.map((column, j) => {
              const hand = i === j ? row + row : i < j ? `${row}${column}s` : `${column}${row}o`
              const share = shares.get(hand)
              return (
                <td
                  key={column}
                  style={{ '--share': `${(share ?? 0) * FULL}%` } as object}
                  title={
                    share === undefined
                      ? hand
                      : t('training.gridCell', { hand, action, share: format.percent(share, { places: 1 }) })
                  }
                >
                  <span>{hand}</span>
                  {share !== undefined && <b>{format.number(share * 100, { places: 0 })}</b>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
