import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Solver, SolverState } from '../../engine/cfr/algorithms/solver.ts'
import { AppError } from '../../shared/errors.ts'
import type { TaskInput } from '../../shared/tasks/contract.ts'
import { instanceFolderName, parseCheckpointName, TRAINING_FILES } from '../../shared/training/files.ts'
import { clearNewer, readCheckpoint } from './checkpoint.ts'
import { incompatibility } from './compatible.ts'
import { loadGame, type TrainedGame } from './game.ts'
import { decodeNumbers } from './tableFile.ts'

export interface Begun {
  readonly folder: string
  readonly checkpoints: string
  readonly game: TrainedGame
  readonly solver: Solver
  readonly trainedSeconds: number
  /** First state of the random streams, hexadecimal. */
  readonly stream: string
}

/** A solver where the work is to go on: afresh or at a checkpoint, with the regrets of a merge if there is one. */
export async function begin(input: TaskInput<'trainInstance'>): Promise<Begun> {
  const game = await loadGame(input)
  if (game.facts.hash !== input.gameHash)
    throw new AppError('checkpoint_incompatible', { detail: `the game is now ${game.facts.id}` })
  const folder = join(input.folder, instanceFolderName(input.instance))
  const checkpoints = join(folder, TRAINING_FILES.checkpoints)
  const solver = game.createSolver({ seed: BigInt(input.seed), instance: input.instance })
  const stream = Buffer.from(Uint8Array.from(new Uint8Array(solver.state().streams.buffer))).toString('hex')
  let trainedSeconds = 0
  if (input.from !== null) {
    const read = await readCheckpoint(join(checkpoints, input.from))
    if (!read.ok) throw new AppError('run_damaged', { detail: `${input.from}: ${read.reason}` })
    const reason = incompatibility(read.manifest, input, input.instance)
    if (reason !== null) throw incompatible(reason)
    restore(solver, read.state, input.from)
    trainedSeconds = read.manifest.trainedSeconds
  }
  await clearNewer(checkpoints, input.from === null ? null : parseCheckpointName(input.from))
  const regrets = input.round?.regrets ?? null
  if (regrets !== null) {
    const file = await readFile(join(input.folder, TRAINING_FILES.sync, regrets))
    const identity = { kind: 'regrets', gameHash: input.gameHash } as const
    restore(solver, { ...solver.state(), regrets: decodeNumbers(identity, file) }, regrets)
  }
  return { folder, checkpoints, game, solver, trainedSeconds, stream }
}

/** A state that the solver does not take was not written by Feltworks. */
function restore(solver: Solver, state: SolverState, from: string): void {
  try {
    solver.restore(state)
  } catch (error) {
    throw new AppError('run_damaged', { cause: error, detail: `${from}: ${String(error)}` })
  }
}

export function incompatible(reason: string): AppError {
  const message = `The checkpoint cannot be gone on from: ${reason}.`
  return new AppError('checkpoint_incompatible', { message, detail: reason })
}
