import type { Measure } from './convergenceScale.ts'

/** Every word of the chart of convergence; see `ChartWords`. */
export interface ConvergenceWords {
  readonly iterationsAxis: string
  readonly secondsAxis: string
  readonly guide: string
  readonly merged: (value: string) => string
  readonly oneSolver: (value: string) => string
  readonly eachSolver: string
  readonly mean: (value: string) => string
  readonly target: (value: string) => string
  readonly nothingYet: string
  readonly single: (words: { value: string; iterations: string }) => string
  readonly several: (words: { solvers: string; value: string; iterations: string }) => string
  readonly andMerged: (value: string) => string
  readonly targetIs: (value: string) => string
  readonly iterationsColumn: string
  readonly secondsColumn: string
  readonly mergedColumn: string
  /** Beside the column of a solver's exploitability. */
  readonly regretColumn: (solver: string) => string
  readonly none: string
  readonly seconds: (count: string) => string
}

const COMMON = {
  iterationsAxis: 'Iterations of each solver',
  secondsAxis: 'Seconds of training',
  guide: 'slope of 1/√T',
  merged: (value) => `merged ${value}`,
  oneSolver: (value) => `solver ${value}`,
  eachSolver: 'each solver',
  mean: (value) => `mean ${value}`,
  target: (value) => `target ${value}`,
  andMerged: (value) => `Merged they come to ${value}.`,
  targetIs: (value) => `The target is ${value}.`,
  iterationsColumn: 'Iterations of each solver',
  secondsColumn: 'Seconds',
  mergedColumn: 'Merged',
  regretColumn: (solver) => `${solver}, average positive regret`,
  none: '–',
  seconds: (count) => `${count} s`,
} satisfies Partial<ConvergenceWords>

export const ENGLISH_CONVERGENCE_WORDS: Readonly<Record<Measure, ConvergenceWords>> = {
  exploitability: {
    ...COMMON,
    nothingYet: 'No exploitability has been measured yet.',
    single: ({ value, iterations }) =>
      `After ${iterations} iterations the strategy can be exploited by ${value} chips a game.`,
    several: ({ solvers, value, iterations }) =>
      `After ${iterations} iterations each, the strategies of ${solvers} solvers can be exploited by ${value} chips a game on average.`,
  },
  // Drawn for hold'em, whose chips are big blinds.
  positiveRegret: {
    ...COMMON,
    nothingYet: 'No average positive regret has been measured yet.',
    single: ({ value, iterations }) =>
      `After ${iterations} iterations the average positive regret is ${value} big blinds a hand.`,
    several: ({ solvers, value, iterations }) =>
      `After ${iterations} iterations each, the average positive regret of ${solvers} solvers is ${value} big blinds a hand in the mean.`,
  },
}
