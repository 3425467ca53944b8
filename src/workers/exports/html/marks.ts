import { LIGHT_PALETTE } from '../../../shared/charts/palette.ts'
import type { EndingRow, ZText } from '../model/report.ts'
import { html, type Markup } from './markup.ts'

/** Small drawings inside tables. They repeat what the cells say, so screen readers pass them by. */

const DOT_WIDTH = 80

/** Where z lies: a band from −2 to +2, a line at zero, a dot; beyond ±4 the dot stands at the edge. */
export function zDot({ value, flagged }: ZText): Markup {
  const half = DOT_WIDTH / 2
  const at = half + (Math.max(-4, Math.min(4, value)) / 4) * (half - 4)
  const band = ((half - 4) * 2) / 4
  return html`<svg class="dot" viewBox="0 0 ${DOT_WIDTH} 12" aria-hidden="true"><rect x="${half - band}" y="2" width="${band * 2}" height="8" rx="1.5" fill="${LIGHT_PALETTE.band}"/><path d="M${half} 1v10" stroke="${LIGHT_PALETTE.text}" stroke-width="1"/><circle cx="${at.toFixed(2)}" cy="6" r="2.6" fill="${flagged ? '#B3261E' : LIGHT_PALETTE.text}"/></svg>`
}

/** A share as a bar on its track. */
export function shareBar({ fraction, tone }: EndingRow): Markup {
  const width = Math.max(fraction > 0 ? 1.5 : 0, fraction * 200)
  return html`<svg class="bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true"><rect width="200" height="8" rx="1.5" fill="#E3E3DD"/><rect width="${width.toFixed(2)}" height="8" rx="1.5" fill="${LIGHT_PALETTE[tone]}"/></svg>`
}

/** The sign of the product. */
export const LOGO: Markup = html`<svg class="logo" viewBox="0 0 22 22" aria-hidden="true"><rect width="22" height="22" rx="6" fill="#1E6B48"/><path d="M6.2 16V7.6A1.6 1.6 0 0 1 7.8 6h8M6.5 11.3h5.8" fill="none" stroke="#fff" stroke-width="2.1" stroke-linecap="round"/><circle cx="15.2" cy="15.2" r="1.7" fill="#fff"/></svg>`

/** "Note", beside a caution. */
export const INFO: Markup = html`<svg class="ic" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 16v-4M12 8h.01"/></svg>`
