import { formatAbout } from '../shared/format/duration.ts'
import { DEFAULT_STYLE, formatCount, formatPercent, formatShort } from '../shared/format/number.ts'
import type { RunProgress } from '../shared/results/progress.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a run is. */
export interface ProgressView {
  update(progress: RunProgress): void
  /** Leaves the last state on the screen and the cursor on a line of its own. */
  end(): void
}

const NOTHING: ProgressView = { update() {}, end() {} }

export function progressView(terminal: Terminal, quiet: boolean): ProgressView {
  if (quiet) return NOTHING
  return terminal.columns === null ? plainLines(terminal) : bar(terminal, terminal.columns)
}

/** One line now and then: a file or a log should not fill up with them. */
const FIRST_LINE_S = 2
const LINE_EVERY_S = 10

function plainLines(terminal: Terminal): ProgressView {
  const began = performance.now()
  let next = FIRST_LINE_S
  return {
    update(progress) {
      const seconds = (performance.now() - began) / 1000
      if (seconds < next) return
      next = Math.max(seconds, next) + LINE_EVERY_S
      terminal.err(`${facts(progress)}\n`)
    },
    end() {},
  }
}

const BAR_CELLS = 24
const CLEAR_LINE = '\r\x1b[2K'

function bar(terminal: Terminal, columns: number): ProgressView {
  let shown = false
  return {
    update(progress) {
      const filled = Math.round(fraction(progress) * BAR_CELLS)
      const cells = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled)
      terminal.err(CLEAR_LINE + `${cells} ${facts(progress)}`.slice(0, Math.max(20, columns - 1)))
      shown = true
    },
    end() {
      if (shown) terminal.err('\n')
      shown = false
    },
  }
}

function fraction({ sessionsDone, sessionsTotal }: RunProgress): number {
  return sessionsDone / sessionsTotal
}

function facts(progress: RunProgress): string {
  const { sessionsDone, sessionsTotal, handsPerSecond, etaSeconds } = progress
  const style = DEFAULT_STYLE
  const parts = [
    formatPercent(Math.floor(fraction(progress) * 1000) / 1000, { places: 1 }, style),
    `${formatCount(sessionsDone, style)} of ${formatCount(sessionsTotal, style)} sessions`,
  ]
  if (handsPerSecond > 0) parts.push(`${formatShort(handsPerSecond, style)} hands/s`)
  if (etaSeconds !== null) parts.push(`${formatAbout(etaSeconds, style)} left`)
  return parts.join(' · ')
}
