import { ExactBadge } from '../../../../components/Figures.tsx'
import { t } from '../../../../i18n/t.ts'
import { useFormat } from '../../../../state/useFormat.ts'
import { useForm } from '../../useExperiment.ts'

/** The edge of a paytable as it now stands, by counting every deal. */
export function ExactEdge({ of }: { readonly of: 'main' | 'bonus' }) {
  const { preview, stale } = useForm()
  const format = useFormat()
  const edge = of === 'main' ? preview?.theory.houseEdge : preview?.theory.bonus?.houseEdge
  if (edge === undefined) return null
  const percent = format.percent(Math.abs(edge), { places: 3 })
  const words =
    edge < 0
      ? t('paytable.playerEdge', { percent })
      : t(of === 'main' ? 'paytable.edge' : 'paytable.bonusEdge', { percent })
  return (
    <p className="exact-edge num" data-stale={stale || undefined} data-tone={edge < 0 ? 'warn' : undefined}>
      <ExactBadge /> {words}
    </p>
  )
}
