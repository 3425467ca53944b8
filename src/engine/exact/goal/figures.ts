/** Exact figures of a session under a policy, by the forward chain that serves fixed strategies too. */
import type { SessionFigures } from '../session/figures.ts'
import { type Kernel, kernelOf, type Segment } from '../session/kernel.ts'
import { evolve } from '../session/solve.ts'
import { finish, type SlicedTask, slicedTask, type Work } from '../task.ts'
import type { SolvedGoal } from './play.ts'
import type { Policy } from './policy.ts'
import type { Problem } from './problem.ts'

export function policyFigures(solution: SolvedGoal): SessionFigures {
  return finish(figuresWork(solution))
}

export function policyFiguresTask(solution: SolvedGoal): SlicedTask<SessionFigures> {
  const { game, states, low, high } = solution.problem
  return slicedTask(figuresWork(solution), game.hands * states * (high - low + 1) * 30)
}

export function* figuresWork({ problem, policy }: SolvedGoal): Work<SessionFigures> {
  return yield* evolve(problem.game, problem.lattice, policySegments(problem, policy))
}

/** Kernels of a policy, made once for each distinct action and state. */
export function policySegments(
  problem: Problem,
  policy: Policy,
): (handsPlayed: number, state: number) => Segment[] {
  const kernels = new Map<number, Kernel>()
  const { lattice, tree, states, low, high } = problem
  return (handsPlayed, state) => {
    const segments: Segment[] = []
    let last = -1
    const from = Math.max(low, lattice.aliveFrom[state]!)
    const end = Number.isFinite(lattice.winAt) ? high : high + 1
    for (let profit = from; profit <= end; profit++) {
      const number = policy.numberAt(handsPlayed, state, profit)
      if (number === last) continue
      last = number
      segments.push({ from: profit, kernel: kernelFor(number, state) })
    }
    return segments
  }

  function kernelFor(number: number, state: number): Kernel | null {
    const { leave, bets, decisions } = policy.actions[number]!
    if (leave) return null
    const key = number * states + state
    let kernel = kernels.get(key)
    if (!kernel) {
      kernel = kernelOf(tree.model(decisions), bets, {
        stepCents: lattice.stepCents,
        next: problem.next(state),
      })
      kernels.set(key, kernel)
    }
    return kernel
  }
}
