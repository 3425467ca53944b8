import type { GameSetup } from '../../engine/letitride/setup.ts'
import { storesOf } from '../../shared/runFiles.ts'
import type { Clock } from './clock.ts'
import { type Recovered, recover } from './recover.ts'
import { headOf, type RunSpec } from './runSpec.ts'
import { ChunkWriter } from './writer.ts'

/** What the writer asks of and tells to the attempt that uses it. */
export interface WriterCallbacks {
  elapsed(): number
  onKept(): void
  onFailed(error: unknown): void
}

/** A run folder read and open for more. */
export interface OpenedRun {
  readonly recovered: Recovered
  readonly writer: ChunkWriter
  /** The writer is opened before the attempt exists that it talks to. */
  readonly bind: (callbacks: WriterCallbacks) => void
}

export async function openRun(spec: RunSpec, setup: GameSetup, clock: Clock): Promise<OpenedRun> {
  const { folder } = spec
  const head = headOf(spec)
  const stores = storesOf(spec.rows)
  const sessions = spec.config.simulation.num_sessions
  const recovered = await recover({ folder, head, setup, sessions, stores })
  let callbacks: WriterCallbacks = { elapsed: () => recovered.elapsed, onKept() {}, onFailed() {} }
  const writer = await ChunkWriter.open({
    folder,
    head,
    setup,
    stores,
    recovered,
    clock,
    elapsed: () => callbacks.elapsed(),
    onKept: () => callbacks.onKept(),
    onFailed: (error) => callbacks.onFailed(error),
  })
  const bind = (bound: WriterCallbacks) => {
    callbacks = bound
  }
  return { recovered, writer, bind }
}
