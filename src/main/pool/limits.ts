/** How long the pool waits for what. Tests shorten them. */
export interface PoolLimits {
  /** From launch to `ready`. Generous: a loaded machine starts slowly, and only a hang has to be caught. */
  readonly startMs: number
  /** Busy and silent for this long: hung. */
  readonly silentMs: number
  /** From asking to stop to killing. */
  readonly graceMs: number
  /** From a kill to the next, harder one. */
  readonly killMs: number
  /** A worker without work is ended after this long, except the last one. */
  readonly idleMs: number
  /** Wait before the second try to start a process; doubles with every further failure. */
  readonly backoffMs: number
  /** Tries to start a process for one task. */
  readonly starts: number
}

export const DEFAULT_LIMITS: PoolLimits = {
  startMs: 30_000,
  silentMs: 10_000,
  graceMs: 3_000,
  killMs: 2_000,
  idleMs: 30_000,
  backoffMs: 250,
  starts: 4,
}
