/** Sessions [first, first + count). */
export interface Range {
  readonly first: number
  readonly count: number
}

export function endOf({ first, count }: Range): number {
  return first + count
}

export function overlaps(a: Range, b: Range): boolean {
  return a.first < endOf(b) && b.first < endOf(a)
}

/** What is missing of [0, total), in order, when the given disjoint ranges are done. */
export function missingRanges(total: number, done: readonly Range[]): Range[] {
  const missing: Range[] = []
  let next = 0
  for (const range of [...done].sort((a, b) => a.first - b.first)) {
    if (range.first > next) missing.push({ first: next, count: range.first - next })
    next = Math.max(next, endOf(range))
  }
  if (next < total) missing.push({ first: next, count: total - next })
  return missing
}

export function countOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.count, 0)
}
