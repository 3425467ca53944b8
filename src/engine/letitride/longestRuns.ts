/**
 * The most ones, and the most minus ones, in a row among the first `count` signs; zeros between them do not count.
 * Written without branches: which sign comes next cannot be predicted.
 */
export function longestRuns(
  signs: Int8Array,
  count: number,
): { readonly longestWin: number; readonly longestLoss: number } {
  let [wins, losses, longestWin, longestLoss] = [0, 0, 0, 0]
  for (let hand = 0; hand < count; hand++) {
    const sign = signs[hand]!
    const won = (sign + 1) >> 1
    const lost = sign >>> 31
    wins = (wins + won) & (lost - 1)
    losses = (losses + lost) & (won - 1)
    // longest = max(longest, run), by the sign of their difference.
    longestWin -= (longestWin - wins) & ((longestWin - wins) >> 31)
    longestLoss -= (longestLoss - losses) & ((longestLoss - losses) >> 31)
  }
  return { longestWin, longestLoss }
}
