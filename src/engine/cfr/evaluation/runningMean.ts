/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054

/** A mean and half the width of its 95 % interval. */
export type Estimate = { readonly mean: number; readonly halfWidth: number }

/** Mean and variance of independent values as they come: B. P. Welford, Technometrics 4, 1962. */
export class RunningMean {
  #count = 0
  #mean = 0
  #squares = 0

  add(value: number): void {
    this.#count++
    const delta = value - this.#mean
    this.#mean += delta / this.#count
    this.#squares += delta * (value - this.#mean)
  }

  /** Of a single value, with n − 1; NaN below two values. */
  get variance(): number {
    return this.#squares / (this.#count - 1)
  }

  estimate(): Estimate {
    return { mean: this.#mean, halfWidth: Z * Math.sqrt(this.variance / this.#count) }
  }
}
