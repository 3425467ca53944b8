import { drawUnit } from '../../random/streams.ts'

/** Index of one of `count` actions, drawn with the probabilities that stand at `at`. */
export function drawAction(
  probabilities: Float64Array,
  at: number,
  count: number,
  stream: Int32Array,
): number {
  let left = drawUnit(stream, 0)
  // Rounding may leave a little beyond the last action: the last possible one is then taken.
  let chosen = 0
  for (let action = 0; action < count && left >= 0; action++) {
    const probability = probabilities[at + action]!
    if (probability === 0) continue
    chosen = action
    left -= probability
  }
  return chosen
}
