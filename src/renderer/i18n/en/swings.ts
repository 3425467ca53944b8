/** How sessions went on their way: sampled paths, and what they take on the road. */
export const swings = {
  'paths.title': 'Paths of sessions',
  'paths.titleOf': 'Paths of {count} sessions',
  'paths.titleOne': 'Path of 1 session',
  'paths.click': 'Click one to replay it',
  'paths.all': 'Every session of the run. Profit after each hand; a dot where it ends.',
  'paths.spread':
    '{count} of {sessions} sessions, evenly spread over their numbers and chosen without a look at how they went. Profit after each hand; a dot where it ends.',
  'paths.seats': 'The seats take turns; where seats are taken anew, the first player is shown.',
  'paths.notRepeatable':
    'These cards cannot be dealt again, and the run kept no hands. Keep every hand to see how sessions went.',
  'swings.title': 'What sessions take on the way',
  'swings.ruin': 'Ever lost {share} of the bankroll',
  'swings.fall': 'Fell {share} or more below a peak',
  'swings.meanFall': 'Largest fall, on average',
  'swings.longestLoss': 'Longest losing run, on average',
  'swings.longestWin': 'Longest winning run, on average',
  'swings.skewness': 'Skewness of results',
  'swings.kurtosis': 'Excess kurtosis of results',
  'swings.jackpotShare': 'Bonus bets with a jackpot ({count})',
  'swings.jackpotPaid': 'Jackpots paid a session',
} as const
