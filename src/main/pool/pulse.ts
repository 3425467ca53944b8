const CHECKS = 10

/**
 * Notices silence. It counts its own checks rather than the clock: when the whole machine slept, or
 * main itself was held up, the checks stood still as well, and nobody is called dead for it.
 */
export class Pulse {
  readonly #silentMs: number
  readonly #onSilence: () => void
  #timer: NodeJS.Timeout | undefined
  #unheard = 0

  constructor(silentMs: number, onSilence: () => void) {
    this.#silentMs = silentMs
    this.#onSilence = onSilence
  }

  start(): void {
    this.stop()
    this.#unheard = 0
    this.#timer = setInterval(() => {
      this.#unheard += 1
      if (this.#unheard < CHECKS) return
      this.stop()
      this.#onSilence()
    }, this.#silentMs / CHECKS)
  }

  /** Any sign of life. */
  beat(): void {
    this.#unheard = 0
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
