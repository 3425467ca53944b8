/** Exact answers: the preview, the results beside them, and what has none. */
export const exact = {
  'exact.simulateInstead': 'The figures below come from {sessions} sessions simulated just now.',
  'exact.solveAnyway': 'Solve anyway',
  'exact.solving': 'Solving… {share}',
  'exact.sd': 'standard deviation {sd}',
  'exact.tail': 'One session in 20 ends at {amount} or more.',
  'exact.agrees': 'Agrees with the exact answer',
  'exact.tooFar': '{figures}: too far from the exact value.',
  'exact.leaveEven': 'Leave even',
  'exact.leaveBehind': 'Leave behind',
  'exact.mainPerHand': 'Main bets per hand',
  'exact.bonusPerHand': 'Bonus bet per hand',
  'exact.ride1': 'Bet 1 rides',
  'exact.ride2': 'Bet 2 rides',
  'exact.legend': 'Exact',
} as const
