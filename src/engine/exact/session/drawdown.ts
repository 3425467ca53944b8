/**
 * The worst drawdown of a session, max(peak − bankroll): for each depth d the chain of (betting state, peak,
 * peak − profit) is carried forward until the depth is reached or the session ends. Where no win limit stands in
 * the way and the peak is so high that neither funds nor limits can interfere before the depth is reached, the
 * height of the peak no longer matters, and all such peaks are one (a reflected walk; D. Taylor, "A stopped
 * Brownian motion formula", Ann. Probab. 3 (1975), treats its continuous form).
 */
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'
import { type Estimate, estimate } from './estimate.ts'
import type { HandModel, SessionGame } from './game.ts'
import type { Kernel, Segment } from './kernel.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { allSegments } from './solve.ts'

export type DrawdownPoint = {
  readonly drawdownCents: number
  /** Probability that the worst drawdown of a session is at least this. */
  readonly probability: number
}

export type DrawdownInput = {
  readonly game: SessionGame
  readonly model: HandModel
  /** Depths asked for, above 0. */
  readonly levelsCents: readonly number[]
}

export function drawdowns(input: DrawdownInput): DrawdownPoint[] {
  return finish(drawdownWork(input))
}

export function drawdownsTask(input: DrawdownInput): SlicedTask<DrawdownPoint[]> {
  return slicedTask(drawdownWork(input), estimateDrawdowns(input).operations)
}

export function estimateDrawdowns({ game, model, levelsCents }: DrawdownInput): Estimate {
  const lattice = latticeOf(game)
  const segments = allSegments(game, lattice, model)
  let [operations, states] = [0, 0]
  for (const cents of levelsCents) {
    const depth = Math.ceil(cents / lattice.stepCents)
    const size = (highestPeak(lattice, segments, depth) + 1) * depth * game.betting.states
    states = Math.max(states, size)
    operations += size * game.hands * model.outcomes.length
  }
  return estimate(states, operations)
}

function* drawdownWork({ game, model, levelsCents }: DrawdownInput): Work<DrawdownPoint[]> {
  const lattice = latticeOf(game)
  const segments = allSegments(game, lattice, model)
  const points: DrawdownPoint[] = []
  for (const drawdownCents of levelsCents) {
    const depth = Math.ceil(drawdownCents / lattice.stepCents)
    const walk = new Walk({ game, lattice, segments, depth })
    for (let hand = 0; hand < game.hands && walk.playing > 0; hand++) yield walk.hand()
    points.push({ drawdownCents, probability: walk.reached })
  }
  return points
}

/** The last peak to be told from those above it. */
function highestPeak(lattice: Lattice, segments: readonly (readonly Segment[])[], depth: number): number {
  if (Number.isFinite(lattice.winAt)) return Math.max(0, lattice.winAt - 1)
  const unhindered = Math.max(...segments.map((plan) => plan.at(-1)?.from ?? 0), ...lattice.aliveFrom)
  return Math.max(0, unhindered + depth - 1)
}

type WalkOptions = {
  readonly game: SessionGame
  readonly lattice: Lattice
  readonly segments: readonly (readonly Segment[])[]
  readonly depth: number
}

class Walk {
  /** Probability of having reached the depth. */
  reached = 0
  /** Whether anyone played on after the last hand, as a probability. */
  playing = 1
  readonly #options: WalkOptions
  readonly #peaks: number
  #now: Float64Array
  #next: Float64Array

  constructor(options: WalkOptions) {
    this.#options = options
    const { lattice, segments, depth, game } = options
    this.#peaks = highestPeak(lattice, segments, depth) + 1
    this.#now = new Float64Array(game.betting.states * this.#peaks * depth)
    this.#next = new Float64Array(this.#now.length)
    this.#now[game.betting.initial * this.#peaks * depth] = 1
  }

  hand(): number {
    const { game, segments, lattice, depth } = this.#options
    let operations = this.#now.length
    this.playing = 0
    for (let state = 0; state < game.betting.states; state++) {
      const plan = segments[state]!
      const least = lattice.aliveFrom[state]!
      for (let peak = 0; peak < this.#peaks; peak++) {
        const base = (state * this.#peaks + peak) * depth
        for (let down = 0; down < depth; down++) {
          const p = this.#now[base + down]!
          const profit = peak - down
          if (p === 0 || profit < least || profit >= lattice.winAt) continue
          const kernel = kernelAt(plan, profit)
          this.playing += p
          operations += kernel.deltas.length
          this.#spread(p, { peak, down }, kernel)
        }
      }
    }
    this.#now.fill(0)
    const played = this.#now
    this.#now = this.#next
    this.#next = played
    return operations
  }

  #spread(p: number, { peak, down }: { readonly peak: number; readonly down: number }, kernel: Kernel): void {
    const { depth, lattice } = this.#options
    const { deltas, probabilities, firstPush, firstWin, next } = kernel
    for (let j = 0; j < deltas.length; j++) {
      const q = p * probabilities[j]!
      const after = down - deltas[j]!
      if (after >= depth) {
        this.reached += q
        continue
      }
      const state = j < firstPush ? next[0] : j < firstWin ? next[1] : next[2]
      const above = after < 0 ? peak - after : peak
      // The session is over there, and has no further drawdown.
      if (above - Math.max(0, after) >= lattice.winAt) continue
      this.#next[(state * this.#peaks + Math.min(above, this.#peaks - 1)) * depth + Math.max(0, after)]! += q
    }
  }
}

function kernelAt(plan: readonly Segment[], profit: number): Kernel {
  let place = plan.length - 1
  while (place > 0 && plan[place]!.from > profit) place--
  return plan[place]!.kernel!
}
