import type { InstanceRunner, Played } from './instance.ts'

export interface IndependentStart {
  readonly runner: InstanceRunner
  /** Checkpoint to begin at; null: afresh. */
  readonly from: string | null
}

interface IndependentPorts {
  /** Newest good checkpoint of an instance now; null: none. */
  readonly newest: (instance: number) => Promise<string | null>
}

/** Instances that do not know of each other; one that fails leaves the others alone. */
export class IndependentTraining {
  readonly #ports: IndependentPorts
  readonly #playing = new Map<number, Promise<void>>()
  readonly #endings = new Map<number, Played>()

  constructor(ports: IndependentPorts) {
    this.#ports = ports
  }

  begin({ runner, from }: IndependentStart): void {
    const { instance } = runner
    if (this.#playing.has(instance)) return
    this.#endings.delete(instance)
    const again = () => this.#ports.newest(instance)
    const playing = runner.play(from, null, again).then((played) => {
      this.#endings.set(instance, played)
      this.#playing.delete(instance)
    })
    this.#playing.set(instance, playing)
  }

  isPlaying(instance: number): boolean {
    return this.#playing.has(instance)
  }

  /** Waits for all, also for those that begin again meanwhile. */
  async ended(): Promise<ReadonlyMap<number, Played>> {
    while (this.#playing.size > 0) await Promise.all(this.#playing.values())
    return this.#endings
  }
}
