import { formatAbout } from '../shared/format/duration.ts'
import { DEFAULT_STYLE, formatCount, formatPercent, formatShort } from '../shared/format/number.ts'
import type { RunProgress } from '../shared/results/progress.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a run is. */
export interface ProgressView<P> {
  update(progress: P): void
  /** Leaves the last state on the screen and the cursor on a line of its own. */
  end(): void
}

/** What a line of progress shows. */
export interface Shown {
  /** 0 to 1. */
  readonly fraction: number
  readonly text: string
}

export function progressView<P>(
  terminal: Terminal,
  quiet: boolean,
  show: (progress: P) => Shown,
): ProgressView<P> {
  if (quiet) return { update() {}, end() {} }
  const view = terminal.columns === null ? plainLines(terminal) : bar(terminal, terminal.columns)
  return { update: (progress) => view.update(show(progress)), end: () => view.end() }
}

/** One line now and then: a file or a log should not fill up with them. */
const FIRST_LINE_S = 2
const LINE_EVERY_S = 10

function plainLines(terminal: Terminal): ProgressView<Shown> {
  const began = performance.now()
  let next = FIRST_LINE_S
  return {
    update(progress) {
      const seconds = (performance.now() - began) / 1000
      if (seconds < next) return
      next = Math.max(seconds, next) + LINE_EVERY_S
      terminal.err(`${progress.text}\n`)
    },
    end() {},
  }
}

const BAR_CELLS = 24
const CLEAR_LINE = '\r\x1b[2K'

function bar(terminal: Terminal, columns: number): ProgressView<Shown> {
  let shown = false
  return {
    update(progress) {
      const filled = Math.round(progress.fraction * BAR_CELLS)
      const cells = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled)
      terminal.err(CLEAR_LINE + `${cells} ${progress.text}`.slice(0, Math.max(20, columns - 1)))
      shown = true
    },
    end() {
      if (shown) terminal.err('\n')
      shown = false
    },
  }
}

/** How a run of simulations is shown. */
export function showRun(progress: RunProgress): Shown {
  return { fraction: fraction(progress), text: facts(progress) }
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
