import type { ChartModel } from '../../../shared/charts/chart.ts'

/**
 * A report as content: words, numbers and pictures in the order they are read, without a trace of how they are
 * laid out. Whatever writes a report (HTML now) makes it from this and nothing else.
 */
export interface Report {
  readonly locale: string
  readonly title: string
  /** When the run ended, in words and as ISO 8601. */
  readonly date: { readonly text: string; readonly iso: string }
  readonly headline: string
  /** One sentence on agreement with exact values; null when there is nothing to compare. */
  readonly agreement: string | null
  readonly lead: string
  /** Why some figures deserve care. */
  readonly cautions: readonly string[]
  readonly keyFigures: readonly FigureRow[]
  readonly outcomes: OutcomeSection
  readonly endings: readonly EndingRow[]
  /** What sessions take on the way. */
  readonly swings: readonly SwingRow[]
  /** Null for a table with one player. */
  readonly seats: SeatSection | null
  readonly hands: HandSection | null
  /** Three Card Bonus hands; null when no bonus bet was made. */
  readonly bonusHands: HandSection | null
  readonly method: readonly MethodNote[]
  readonly repeat: RepeatSection
  readonly glossary: readonly Term[]
}

export interface FigureRow {
  readonly label: string
  /** Null for a figure that is only known exactly. */
  readonly simulated: string | null
  readonly interval: string | null
  readonly exact: string | null
  readonly z: ZText | null
}

export interface ZText {
  readonly text: string
  readonly value: number
  /** Too far from the exact value to be put down to chance. */
  readonly flagged: boolean
}

export interface OutcomeSection {
  readonly chart: ChartModel
  readonly caption: string
  /** Smallest and largest result, and what shares of the sessions stay at or below. */
  readonly quantiles: readonly { readonly label: string; readonly value: string }[]
}

export interface EndingRow {
  readonly label: string
  readonly count: string
  readonly share: string
  readonly interval: string
  readonly exact: string | null
  readonly z: ZText | null
  /** 0 to 1, for the bar. */
  readonly fraction: number
  readonly tone: 'gain' | 'loss' | 'even'
}

export interface SwingRow {
  readonly label: string
  readonly value: string
  readonly interval: string
}

export interface SeatSection {
  readonly rows: readonly {
    readonly seat: string
    readonly sessions: string
    readonly ahead: SeatFigure
    readonly average: SeatFigure
    readonly hands: SeatFigure
  }[]
  /** Whether the seats differ, in one sentence. */
  readonly test: string | null
}

export interface SeatFigure {
  readonly figure: string
  readonly interval: string | null
}

export interface HandSection {
  readonly rows: readonly HandRowText[]
  /** The test in one sentence; null when there were too few hands. */
  readonly test: string | null
  /** Which hands the test took together. */
  readonly pooled: string | null
}

export interface HandRowText {
  readonly label: string
  /** "1,000 to 1"; null for a hand that loses. */
  readonly pays: string | null
  readonly count: string
  readonly share: string
  readonly exact: string
  readonly z: ZText
}

export interface MethodNote {
  readonly title: string
  readonly text: string
  readonly formula: string | null
  readonly source: string | null
}

export interface RepeatSection {
  readonly facts: readonly { readonly label: string; readonly value: string; readonly code: boolean }[]
  /** SHA-256, in full. */
  readonly hashes: readonly { readonly label: string; readonly value: string }[]
  readonly command: string
  /** What the command gives. */
  readonly how: string
  /** The experiment file, with the seed that was used. */
  readonly yaml: string
}

export interface Term {
  readonly term: string
  readonly meaning: string
}
