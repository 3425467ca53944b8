import { Flag } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Estimated } from '../format/format.ts'
import { t } from '../i18n/t.ts'
import { useFormat } from '../state/useFormat.ts'
import './Figures.css'

/** An exact value in its box with the ink diamond; alone it says that a whole panel is exact. */
export function ExactBadge({ children }: { readonly children?: ReactNode }) {
  return (
    <span className="exact-badge num">
      <span className="sr-only">{children === undefined ? '' : `${t('exact.label')} `}</span>
      {children ?? t('exact.label')}
    </span>
  )
}

/** From here on chance is a poor explanation. */
export const Z_FLAG = 4

/** How many standard errors the simulated value lies from the exact one. */
export function ZScore({ z }: { readonly z: number }) {
  const flagged = Math.abs(z) > Z_FLAG
  return (
    <span
      className="z-score num"
      data-flagged={flagged || undefined}
      title={t(flagged ? 'z.flagged' : 'z.meaning')}
    >
      {flagged && <Flag size={12} strokeWidth={1.75} aria-hidden />}z {useFormat().z(z)}
    </span>
  )
}

/** A simulated figure with its half-width: `32.14 % ± 0.29`. */
export function NumberWithInterval({ figure }: { readonly figure: Estimated }) {
  return (
    <span className="with-interval num">
      <b>{figure.value}</b>
      {figure.plusMinus !== null && <span className="plus-minus">{figure.plusMinus}</span>}
    </span>
  )
}

/** One bordered strip of figures; not cards. */
export function TileStrip({ children }: { readonly children: ReactNode }) {
  return <section className="tile-strip">{children}</section>
}

interface TileProps {
  readonly label: ReactNode
  readonly figure: ReactNode
  /** Behind the figure: its half-width or unit. */
  readonly aside?: ReactNode
  /** Third line: exact badge and z, or one plain fact. */
  readonly children?: ReactNode
}

export function Tile({ label, figure, aside, children }: TileProps) {
  return (
    <div className="tile">
      <div className="tile-label">{label}</div>
      <div className="tile-figure num">
        {figure}
        {aside !== undefined && <span className="plus-minus">{aside}</span>}
      </div>
      {children !== undefined && <div className="tile-third num">{children}</div>}
    </div>
  )
}
