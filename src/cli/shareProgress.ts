import { DEFAULT_STYLE, formatPercent } from '../shared/format/number.ts'
import type { Terminal } from './terminal.ts'

/** Shows how much of a long computation is done. */
export interface ShareView {
  update(fraction: number): void
  /** Takes the line away. */
  end(): void
}

const CLEAR_LINE = '\r\x1b[2K'
/** Most answers are there before anybody would look for a line. */
const SHOWN_AFTER_MS = 700

/** One line on a terminal; nothing in a file or a log. */
export function shareView(terminal: Terminal, quiet: boolean): ShareView {
  const began = performance.now()
  const silent = quiet || terminal.columns === null
  let shown = false
  return {
    update(fraction) {
      if (silent || performance.now() - began < SHOWN_AFTER_MS) return
      const share = formatPercent(Math.floor(fraction * 100) / 100, { places: 0 }, DEFAULT_STYLE)
      terminal.err(`${CLEAR_LINE}Solving… ${share}`)
      shown = true
    },
    end() {
      if (shown) terminal.err(CLEAR_LINE)
      shown = false
    },
  }
}
