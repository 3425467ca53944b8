import { Z_FLAG } from '../../../components/Figures.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

const WIDTH = 72
const HEIGHT = 14
/** The picture reaches to ±2.5; what lies beyond sits on its edge. */
const REACH = 2.5
const BAND = 2

/** A z value as a dot over its band: about 19 of 20 dots should lie inside. */
export function ZDot({ z }: { readonly z: number | null }) {
  const format = useFormat()
  if (z === null) return <span className="z-none">–</span>
  const x = (value: number) =>
    WIDTH / 2 + (Math.max(-REACH, Math.min(REACH, value)) / REACH) * (WIDTH / 2 - 4)
  const text = t('results.zOf', { z: format.z(z) })
  return (
    <span className="z-cell" title={text}>
      <svg
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={text}
        data-flagged={Math.abs(z) > Z_FLAG || undefined}
      >
        <rect className="z-band" x={x(-BAND)} y={3} width={x(BAND) - x(-BAND)} height={8} rx={1.5} />
        <line className="z-zero" x1={WIDTH / 2} x2={WIDTH / 2} y1={1.5} y2={12.5} />
        <circle className="z-dot" cx={x(z)} cy={HEIGHT / 2} r={2.75} />
      </svg>
    </span>
  )
}
