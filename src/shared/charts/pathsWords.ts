/** Every word of the chart of paths, so that a translation replaces one object. */
export interface PathsWords {
  readonly hand: string
  readonly winLimit: string
  readonly lossLimit: string
  readonly none: string
  readonly summary: (words: { count: string; ahead: string; behind: string; even: string }) => string
  readonly tooltip: (words: { session: string; seat: string | null; hands: string; end: string }) => string
  readonly sessionColumn: string
  readonly seatColumn: string
  readonly handsColumn: string
  readonly highestColumn: string
  readonly lowestColumn: string
  readonly endColumn: string
}

export const ENGLISH_PATHS_WORDS: PathsWords = {
  hand: 'Hand',
  winLimit: 'win limit',
  lossLimit: 'loss limit',
  none: 'No sessions.',
  summary: ({ count, ahead, behind, even }) =>
    `Profit after each hand in ${count} sessions: ${ahead} end ahead, ${behind} behind, ${even} even.`,
  tooltip: ({ session, seat, hands, end }) =>
    `Session ${session}${seat === null ? '' : `, seat ${seat}`}\n${end} after ${hands} hands`,
  sessionColumn: 'Session',
  seatColumn: 'Seat',
  handsColumn: 'Hands',
  highestColumn: 'Highest',
  lowestColumn: 'Lowest',
  endColumn: 'At the end',
}
