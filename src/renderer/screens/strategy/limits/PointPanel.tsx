import { ExternalLink } from 'lucide-react'
import type { LimitsCell } from '../../../../shared/exact/limits.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { ExactBadge } from '../../../components/Figures.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'
import { limitText } from './measures.ts'

interface PointPanelProps {
  readonly cell: LimitsCell
  readonly isFramed: boolean
  readonly onOpen: () => void
}

/** The figures of the field that is pointed at. */
export function PointPanel({ cell, isFramed, onOpen }: PointPanelProps) {
  const format = useFormat()
  const facts = [
    { label: t('limits.winLimit'), value: limitText(cell.winLimitCents, format) },
    { label: t('limits.lossLimit'), value: limitText(cell.lossLimitCents, format) },
    { label: t('limits.chance'), value: format.percent(cell.pWin, { places: 2 }) },
    { label: t('limits.behind'), value: format.percent(cell.pLoss, { places: 2 }) },
    {
      label: t('limits.expected'),
      value: format.money(cell.meanProfitCents / 100, { places: 2, sign: 'always' }),
    },
    { label: t('limits.played'), value: format.number(cell.meanHands, { places: 1 }) },
  ]
  return (
    <Panel title={t('limits.point')} end={<ExactBadge />} className="point-panel">
      <dl className="point-facts num">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="side-text">{isFramed ? t('limits.framed') : t('limits.pointHelp')}</p>
      <ActionButton icon={ExternalLink} onClick={onOpen}>
        {t('limits.open')}
      </ActionButton>
    </Panel>
  )
}
