/**
 * Every word that a chart writes, so that a translation replaces one object. The text of numbers comes
 * ready-made from `ChartNumbers`.
 */
export interface ChartWords {
  readonly profitAxis: (width: string) => string
  readonly orMore: (amount: string) => string
  readonly orLess: (amount: string) => string
  readonly orLessTick: (amount: string) => string
  readonly below: (amount: string) => string
  readonly stopAtLossLimit: (share: string) => string
  readonly reachWinLimit: (share: string) => string
  readonly winLimitReached: string
  readonly profitColumn: string
  readonly sessionsColumn: string
  readonly shareColumn: string
  readonly toBelow: (from: string, to: string) => string
  readonly tooltip: (bar: string, share: string, count: string) => string
  readonly tooltipExact: (words: { tooltip: string; exact: string; z: string | null }) => string
  readonly tooltipShare: (bar: string, share: string) => string
  readonly residuals: string
  readonly exactColumn: string
  readonly zColumn: string
  readonly noSessions: string
  readonly outcomes: (words: { ahead: string; behind: string; even: string }) => string
  readonly tallest: (bar: string, share: string) => string
  readonly sessionsPlayed: string
  readonly exact: string
  readonly estimate: (words: { sessions: string; rate: string; plusMinus: string }) => string
  readonly estimateExact: (rate: string) => string
  readonly chanceColumn: string
  readonly lowColumn: string
  readonly highColumn: string
}

export const ENGLISH_CHART_WORDS: ChartWords = {
  profitAxis: (width) => `Profit when leaving, bins of ${width}`,
  orMore: (amount) => `${amount} +`,
  orLess: (amount) => `${amount} or less`,
  orLessTick: (amount) => `≤ ${amount}`,
  below: (amount) => `Below ${amount}`,
  stopAtLossLimit: (share) => `${share} stop at the loss limit`,
  reachWinLimit: (share) => `${share} reach the win limit`,
  winLimitReached: 'Win limit reached',
  profitColumn: 'Profit when leaving',
  sessionsColumn: 'Sessions',
  shareColumn: 'Share',
  toBelow: (from, to) => `${from} to below ${to}`,
  tooltip: (bar, share, count) => `${bar}\n${share}, ${count} sessions`,
  tooltipExact: ({ tooltip, exact, z }) => `${tooltip}\nExact ${exact}${z === null ? '' : `, z ${z}`}`,
  tooltipShare: (bar, share) => `${bar}\n${share}, exact`,
  residuals: 'Distance from the exact value in standard errors',
  exactColumn: 'Exact',
  zColumn: 'z',
  noSessions: 'No sessions yet.',
  outcomes: ({ ahead, behind, even }) =>
    `Where sessions end: ${ahead} ahead, ${behind} behind, ${even} even.`,
  tallest: (bar, share) => `The most common ending is ${bar}, with ${share}.`,
  sessionsPlayed: 'Sessions played',
  exact: 'exact',
  estimate: ({ sessions, rate, plusMinus }) =>
    `After ${sessions} sessions the chance of leaving ahead is estimated at ${rate} ± ${plusMinus} points.`,
  estimateExact: (rate) => `The exact value is ${rate}.`,
  chanceColumn: 'Chance of leaving ahead',
  lowColumn: 'Low end, 95 %',
  highColumn: 'High end, 95 %',
}
