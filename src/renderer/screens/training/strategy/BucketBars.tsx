import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface BucketBarsProps {
  readonly shares: readonly { readonly name: string; readonly share: number }[]
  readonly action: string
}

/** How often the action is taken in each bucket, from the weakest at the left to the strongest. */
export function BucketBars({ shares, action }: BucketBarsProps) {
  const format = useFormat()
  return (
    <ol className="bucket-bars" aria-label={t('training.bucketsFacts')}>
      {shares.map(({ name, share }) => {
        const hand = t('training.bucketName', { name })
        const text = t('training.gridCell', { hand, action, share: format.percent(share, { places: 1 }) })
        return (
          <li key={name} title={text}>
            <i style={{ height: `${share * 100}%` }} />
            <span className="sr-only">{text}</span>
          </li>
        )
      })}
    </ol>
  )
}
