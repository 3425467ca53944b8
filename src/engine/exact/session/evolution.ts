/**
 * The distribution of a session's profit, carried forward hand by hand: with p(s, k) the probability of playing on
 * in betting state s at profit k, each hand adds p(s, k) × P(change = d) to (s′, k + d); what comes to rest at a
 * limit, or where a hand cannot be afforded, is kept apart. A finite Markov chain with absorption (J. Kemeny and
 * J. Snell, "Finite Markov Chains", chapter 3), whose transition matrix is never written down. All terms are
 * positive, so that rounding errors stay relative: about hands × 2^-53.
 */
import type { Kernel, Segment } from './kernel.ts'
import type { Lattice } from './lattice.ts'

/** Probability that may be set aside at the far end of a session without a win limit. */
export const CUT_PROBABILITY = 1e-12

export type EvolutionOptions = {
  readonly lattice: Lattice
  readonly states: number
  readonly initial: number
  /** Most hands that will be played. */
  readonly hands: number
  /** Kernels of a state on hand 0, 1, …, ascending, the first from the lattice's `aliveFrom`. */
  segments(hand: number, state: number): readonly Segment[]
  /**
   * Profits above which nothing that is asked for can still happen, by hands left after a hand; what gets there
   * comes to rest. Without it only the win limit counts.
   */
  ceiling?(handsLeft: number): number
}

export class Evolution {
  /** Probability of having come to rest at lowest, lowest + 1, …; what is still playing is not in it. */
  rest: Float64Array
  /** Probability of having left by a null kernel. */
  left = 0
  /** Probability set aside where it was, as if those sessions had ended. */
  cut = 0
  /** Expected hands, main and bonus bets in cents, and lowered bets so far. */
  meanHands = 0
  wageredCents = 0
  bonusWageredCents = 0
  loweredHands = 0
  played = 0
  readonly #options: EvolutionOptions
  readonly #lowest: number
  readonly #tiny: number
  #now: Float64Array
  #next: Float64Array
  #stride: number
  /** Highest profit at which anyone may be playing. */
  #high = 0

  constructor(options: EvolutionOptions) {
    const { lattice, states, initial, hands } = options
    this.#options = options
    this.#lowest = lattice.lowest
    const { winAt, lowest } = lattice
    this.#stride = Number.isFinite(winAt) ? Math.max(1, winAt) - lowest : Math.max(1_024, 2 - lowest)
    this.#now = new Float64Array(states * this.#stride)
    this.#next = new Float64Array(states * this.#stride)
    this.rest = new Float64Array(this.#stride + 4_096)
    this.#tiny = CUT_PROBABILITY / (80_000 * Math.max(1, hands))
    this.#now[initial * this.#stride - this.#lowest] = 1
    this.#settle()
  }

  /** Probability of playing on in a state at a profit. */
  playing(state: number, profit: number): number {
    return profit > this.#high ? 0 : this.#now[state * this.#stride + profit - this.#lowest]!
  }

  /** Highest profit at which anyone may be playing. */
  get high(): number {
    return this.#high
  }

  /** Probability of playing on. */
  alive(): number {
    let sum = 0
    for (let state = 0; state < this.#options.states; state++) {
      const base = state * this.#stride - this.#lowest
      for (let k = this.#lowest; k <= this.#high; k++) sum += this.#now[base + k]!
    }
    return sum
  }

  /** Plays one hand; returns the operations that it took. */
  hand(): number {
    const { states, lattice, segments, ceiling, hands } = this.#options
    const plans = Array.from({ length: states }, (_, state) => segments(this.played, state))
    const highest = this.#high + largestDelta(plans)
    const top = Math.min(lattice.winAt, (ceiling?.(hands - this.played - 1) ?? Number.POSITIVE_INFINITY) + 1)
    this.#grow(Math.min(top - 1, highest), highest)
    let operations = 0
    for (const [state, plan] of plans.entries()) {
      const from = lattice.aliveFrom[state]!
      for (const [place, segment] of plan.entries()) {
        const low = Math.max(from, segment.from)
        const high = Math.min(this.#high, (plan[place + 1]?.from ?? Number.POSITIVE_INFINITY) - 1)
        if (segment.kernel === null) this.#leave(state, low, high)
        else operations += this.#spread(state, { low, high, top }, segment.kernel)
      }
    }
    this.#now.fill(0)
    const played = this.#now
    this.#now = this.#next
    this.#next = played
    this.#high = Math.min(top - 1, highest)
    this.played++
    this.#settle()
    return operations + 2 * this.#now.length
  }

  #spread(
    state: number,
    { low, high, top }: { readonly low: number; readonly high: number; readonly top: number },
    kernel: Kernel,
  ): number {
    const { deltas, probabilities, firstPush, firstWin, next } = kernel
    const [from, to, rest] = [this.#now, this.#next, this.rest]
    const [stride, lowest] = [this.#stride, this.#lowest]
    const base = state * stride - lowest
    const [onLoss, onPush, onWin] = [
      next[0] * stride - lowest,
      next[1] * stride - lowest,
      next[2] * stride - lowest,
    ]
    const size = deltas.length
    const tiny = Number.isFinite(top) ? 0 : this.#tiny
    let inside = size
    let [mass, cut, operations] = [0, 0, 0]
    for (let k = low; k <= high; k++) {
      const p = from[base + k]!
      if (p === 0) continue
      if (p < tiny && this.cut + cut + p < CUT_PROBABILITY) {
        cut += p
        rest[k - lowest]! += p
        continue
      }
      mass += p
      operations += size
      // Changes from `inside` on end at or above the top; it falls as k rises.
      while (inside > 0 && k + deltas[inside - 1]! >= top) inside--
      let j = 0
      for (const end = Math.min(firstPush, inside); j < end; j++)
        to[onLoss + k + deltas[j]!]! += p * probabilities[j]!
      for (const end = Math.min(firstWin, inside); j < end; j++)
        to[onPush + k + deltas[j]!]! += p * probabilities[j]!
      for (; j < inside; j++) to[onWin + k + deltas[j]!]! += p * probabilities[j]!
      for (; j < size; j++) rest[k + deltas[j]! - lowest]! += p * probabilities[j]!
    }
    this.cut += cut
    this.meanHands += mass
    this.wageredCents += mass * kernel.wageredCents
    this.bonusWageredCents += mass * kernel.bonusCents
    if (kernel.lowered) this.loweredHands += mass
    return operations + Math.max(0, high - low + 1)
  }

  #leave(state: number, low: number, high: number): void {
    for (let k = low; k <= high; k++) this.left += this.#rest(k, Number.POSITIVE_INFINITY, state)
  }

  /** Brings up to `most` of what plays at a profit to rest; tells how much. */
  #rest(k: number, most: number, state: number): number {
    const place = state * this.#stride + k - this.#lowest
    const p = Math.min(most, this.#now[place]!)
    this.rest[k - this.#lowest]! += p
    this.#now[place] = 0
    return p
  }

  /** Brings to rest what cannot play another hand, and the thin upper tail of a session without a win limit. */
  #settle(): void {
    const { states, lattice, hands, ceiling } = this.#options
    for (let state = 0; state < states; state++) {
      // After the last hand funds are not asked for any more.
      const last = this.played === hands ? lattice.loseAt : lattice.aliveFrom[state]! - 1
      const end = Math.min(last, this.#high)
      for (let k = this.#lowest; k <= end; k++) this.#rest(k, 1, state)
    }
    if (Number.isFinite(lattice.winAt) || ceiling) return
    let [tail, level] = [0, this.#high]
    const allowed = CUT_PROBABILITY / 2 / Math.max(1, hands)
    for (; level > 0; level--) {
      let here = 0
      for (let state = 0; state < states; state++) here += this.playing(state, level)
      if (tail + here > allowed) break
      tail += here
      for (let state = 0; here > 0 && state < states; state++) this.#rest(level, 1, state)
    }
    this.cut += tail
    this.#high = level
  }

  /** Makes room for playing at profits up to `high` and coming to rest up to `highest`. */
  #grow(high: number, highest: number): void {
    const width = high - this.#lowest + 1
    if (width > this.#stride) {
      const { states } = this.#options
      const stride = Math.max(width, Math.ceil(this.#stride * 1.5))
      const now = new Float64Array(states * stride)
      for (let state = 0; state < states; state++)
        now.set(this.#now.subarray(state * this.#stride, (state + 1) * this.#stride), state * stride)
      this.#now = now
      this.#next = new Float64Array(states * stride)
      this.#stride = stride
    }
    if (highest - this.#lowest + 1 > this.rest.length) {
      const rest = new Float64Array(Math.ceil((highest - this.#lowest + 1) * 1.5))
      rest.set(this.rest)
      this.rest = rest
    }
  }
}

function largestDelta(plans: readonly (readonly Segment[])[]): number {
  let largest = 0
  for (const plan of plans)
    for (const { kernel } of plan) if (kernel) largest = Math.max(largest, kernel.deltas.at(-1) ?? 0)
  return largest
}
