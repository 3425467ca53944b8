/** The most worker processes that make sense here, whatever was asked for. */
export function workerBound(cores: number): number {
  return Math.max(1, Math.min(64, 4 * cores))
}

interface Machine {
  /** `os.availableParallelism()`. */
  readonly cores: number
  /** What the pool can give to a run. */
  readonly slots: number
}

export interface BoundedWorkers {
  readonly workers: number
  /** The sentence that says so when the number was lowered. */
  readonly note: string | null
}

/** The number of workers a run gets: `auto` is one a core; a larger number is lowered, never silently. */
export function boundWorkers(requested: number | 'auto', { cores, slots }: Machine): BoundedWorkers {
  const most = Math.max(1, Math.min(workerBound(cores), slots))
  if (requested === 'auto') return { workers: Math.min(Math.max(1, cores), most), note: null }
  if (!Number.isSafeInteger(requested) || requested < 1) {
    throw new RangeError(`the number of workers must be a whole number of at least 1, not ${requested}`)
  }
  if (requested <= most) return { workers: requested, note: null }
  const asked = requested.toLocaleString('en-US')
  return { workers: most, note: `${asked} workers were asked for; this machine runs at most ${most}.` }
}
