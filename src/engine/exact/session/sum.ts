/** Sum with the rounding error of each addition carried along (A. Neumaier, ZAMM 54 (1974) 39–51). */
export class CompensatedSum {
  #sum = 0
  #error = 0

  add(value: number): void {
    const sum = this.#sum + value
    this.#error += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum
    this.#sum = sum
  }

  get value(): number {
    return this.#sum + this.#error
  }
}
