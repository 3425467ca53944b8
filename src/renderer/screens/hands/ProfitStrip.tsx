import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { ReplayView } from '../../../shared/api/simulations.ts'
import { Panel } from '../../components/Panel.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { signed } from './FeltTable.tsx'
import { profitLabel } from './profitLabel.ts'
import { type ProfitScale, profitPath, profitScale } from './profitScale.ts'
import type { Stepper } from './useStepper.ts'

interface ProfitStripProps {
  readonly replay: ReplayView
  readonly stepper: Stepper
  readonly winLimit: number | null
  readonly lossLimit: number | null
}

/** The profit hand by hand; dragging over it moves through the hands. */
export function ProfitStrip({ replay, stepper, winLimit, lossLimit }: ProfitStripProps) {
  const format = useFormat()
  const [box, { width, height }] = useSize()
  const profits = replay.hands.map((hand) => hand.profitAfter)
  const { at } = stepper
  const profit = profits[at] ?? 0
  const amount = (value: number) => signed(format, value)
  const scale = profitScale({ width, height, profits, winLimit, lossLimit })
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (event.buttons === 0) return
    stepper.go(scale.handAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
  }
  const end = at === profits.length - 1
  const reason = t(`hands.end.${replay.stopReason}`)
  const label = end ? t('hands.ended', { profit: amount(profit), reason }) : amount(profit)
  return (
    <Panel
      title={t('hands.profit')}
      className="profit-panel"
      facts={t('hands.bankroll', { amount: format.amount(replay.hands[at]?.bankrollAfter ?? 0) })}
      end={t('hands.drag')}
    >
      <div
        ref={box}
        className="profit-strip"
        role="slider"
        tabIndex={0}
        aria-label={t('hands.profitSummary', {
          total: format.count(profits.length),
          low: amount(Math.min(0, ...low(profits))),
          high: amount(Math.max(0, ...low(profits))),
          end: amount(profits.at(-1) ?? 0),
        })}
        aria-valuemin={1}
        aria-valuemax={profits.length}
        aria-valuenow={at + 1}
        aria-valuetext={t('hands.at', { hand: format.count(at + 1), profit: amount(profit) })}
        onPointerDown={scrub}
        onPointerMove={scrub}
      >
        <Picture scale={scale} profits={profits} at={at} label={label} amount={amount} count={format.count} />
      </div>
    </Panel>
  )
}

interface PictureProps {
  readonly scale: ProfitScale
  readonly profits: readonly number[]
  readonly at: number
  readonly label: string
  readonly amount: (value: number) => string
  readonly count: (value: number) => string
}

function Picture({ scale, profits, at, label, amount, count }: PictureProps) {
  const { width, height, x, y, limits, amounts, counts } = scale
  const [left, right] = [x(0), x(profits.length)]
  const here = { x: x(at + 1), y: y(profits[at] ?? 0) }
  const place = profitLabel(scale, { profits, at, text: label })
  return (
    <svg width={width} height={height} aria-hidden className="profit-picture num">
      {[...amounts, ...limits].map((value) => (
        <g key={value}>
          <line
            className={limits.includes(value) ? 'profit-limit' : 'profit-grid'}
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={left - 8} y={y(value) + 4} textAnchor="end">
            {amount(value)}
          </text>
        </g>
      ))}
      <line className="profit-zero" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      <text x={left - 8} y={y(0) + 4} textAnchor="end">
        {amount(0)}
      </text>
      {counts.map((played) => (
        <text key={played} x={x(played)} y={height - 6} textAnchor="middle">
          {count(played)}
        </text>
      ))}
      <path className="profit-rest" d={profitPath(scale, profits, at + 1, profits.length)} />
      <path className="profit-line" d={profitPath(scale, profits, 0, at + 1)} />
      <line className="profit-here" x1={here.x} x2={here.x} y1={6} y2={height - 24} />
      <circle className="profit-dot" cx={here.x} cy={here.y} r={4.5} />
      <text className="profit-label" x={place.x} y={place.y} textAnchor={place.anchor}>
        {label}
      </text>
    </svg>
  )
}

/** Smallest and largest. */
function low(profits: readonly number[]): [number, number] {
  return profits.reduce<[number, number]>(
    ([least, most], profit) => [Math.min(least, profit), Math.max(most, profit)],
    [0, 0],
  )
}

/** The space that a part is given, in whole pixels. */
function useSize() {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 640, height: 220 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setSize({ width, height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, size] as const
}
