/** While every partial sum stays within ±2^53, doubles add whole numbers exactly. */
const LIMIT = 2 ** 52

/**
 * An exact sum of whole numbers: kept in a double while that is exact, which it nearly always is, and moved into a
 * bigint before it could not be. Terms must be safe integers; their products and powers may be of any size.
 */
export class ExactSum {
  #recent = 0
  #settled = 0n

  /** Adds a safe integer. */
  add(value: number): void {
    if (value > LIMIT || value < -LIMIT) {
      this.#settled += BigInt(value)
      return
    }
    this.#recent += value
    if (this.#recent > LIMIT || this.#recent < -LIMIT) this.#settle()
  }

  /** Adds a × b. */
  addProduct(a: number, b: number): void {
    const product = a * b
    // Rounding is monotone: a product that rounds to at most 2^52 is one, and exact.
    if (product <= LIMIT && product >= -LIMIT) this.add(product)
    else this.#settled += BigInt(a) * BigInt(b)
  }

  /** Adds base³. */
  addCube(base: number): void {
    const cube = base * base * base
    if (cube <= LIMIT && cube >= -LIMIT) this.add(cube)
    else this.#settled += BigInt(base) ** 3n
  }

  /** Adds base⁴. */
  addFourth(base: number): void {
    const fourth = base * base * (base * base)
    if (fourth <= LIMIT) this.add(fourth)
    else this.#settled += BigInt(base) ** 4n
  }

  /** The sum so far. */
  total(): bigint {
    return this.#settled + BigInt(this.#recent)
  }

  #settle(): void {
    this.#settled += BigInt(this.#recent)
    this.#recent = 0
  }
}
