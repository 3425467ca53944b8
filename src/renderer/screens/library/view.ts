import type { RunCard } from '../../../shared/api/library.ts'

export type Filter = 'all' | 'finished' | 'unfinished' | 'starred'
export const FILTERS: readonly Filter[] = ['all', 'finished', 'unfinished', 'starred']

export type Sort = 'newest' | 'oldest' | 'name' | 'ahead' | 'average' | 'size'
export const SORTS: readonly Sort[] = ['newest', 'oldest', 'name', 'ahead', 'average', 'size']

export interface View {
  readonly words: string
  readonly filter: Filter
  readonly sort: Sort
}

const FINISHED: ReadonlySet<RunCard['state']> = new Set(['done', 'stopped'])

/** Runs that the view asks for, in its order. `text` gives all that can be searched in a run. */
export function selectRuns(runs: readonly RunCard[], view: View, text: (run: RunCard) => string): RunCard[] {
  const wanted = fold(view.words).split(/\s+/).filter(Boolean)
  const matches = (run: RunCard) => {
    const folded = wanted.length === 0 ? '' : fold(text(run))
    return wanted.every((word) => folded.includes(word))
  }
  return runs.filter((run) => passes(run, view.filter) && matches(run)).sort(order[view.sort])
}

function passes(run: RunCard, filter: Filter): boolean {
  if (filter === 'starred') return run.starred
  if (filter === 'all') return true
  return FINISHED.has(run.state) === (filter === 'finished')
}

/** Case and accents do not count in a search. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const newest = (a: RunCard, b: RunCard) => b.createdAt.localeCompare(a.createdAt)
/** Runs without the figure come last. */
const descending = (of: (run: RunCard) => number | null) => (a: RunCard, b: RunCard) =>
  (of(b) ?? Number.NEGATIVE_INFINITY) - (of(a) ?? Number.NEGATIVE_INFINITY) || newest(a, b)

const order: Readonly<Record<Sort, (a: RunCard, b: RunCard) => number>> = {
  newest,
  oldest: (a, b) => -newest(a, b),
  name: (a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' }) || newest(a, b),
  ahead: descending((run) => run.winRate),
  average: descending((run) => run.meanProfit),
  size: descending((run) => run.sessionsDone),
}
