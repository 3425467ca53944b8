/**
 * Coefficients β for which y − Σ βᵢ xᵢ varies least over a sample: the normal equations of least squares with a
 * constant, solved by elimination. A control that does not vary, or follows from others, gets 0.
 */
export function fitControls(values: readonly number[], controls: readonly Float64Array[]): Float64Array {
  const size = controls[0]?.length ?? 0
  const means = new Float64Array(size)
  for (const row of controls) for (let i = 0; i < size; i++) means[i]! += row[i]! / controls.length
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rows = Array.from({ length: size }, () => new Float64Array(size + 1))
  for (const [sample, row] of controls.entries())
    for (let i = 0; i < size; i++) {
      const deviation = row[i]! - means[i]!
      for (let j = 0; j < size; j++) rows[i]![j]! += deviation * (row[j]! - means[j]!)
      rows[i]![size]! += deviation * (values[sample]! - mean)
    }
  const sizes = Float64Array.from({ length: size }, (_, i) =>
    controls.reduce((sum, row) => sum + row[i]! ** 2, 0),
  )
  return solve(rows, sizes)
}

/** What is left of a control's sum of squares may be rounding alone below this share. */
const ROUNDING = 1e-12

/** Solves a symmetric system of which each row ends with its right side. */
function solve(rows: Float64Array[], sizes: Float64Array): Float64Array {
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot++) {
    const by = rows[pivot]![pivot]!
    if (!(by > ROUNDING * sizes[pivot]!)) {
      rows[pivot]!.fill(0)
      for (const row of rows) row[pivot] = 0
      continue
    }
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue
      const factor = rows[other]![pivot]! / by
      for (let column = pivot; column <= size; column++)
        rows[other]![column]! -= factor * rows[pivot]![column]!
    }
  }
  return Float64Array.from(rows, (row, i) => (row[i] === 0 ? 0 : row[size]! / row[i]!))
}
