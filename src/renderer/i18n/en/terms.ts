/** What a word of the form means, in a sentence; shown by the question mark beside it. */
export const terms = {
  'term.of': 'What is meant by: {name}',
  'term.houseEdge':
    'The house edge is the expected loss of a hand as a share of one bet; it follows from what each hand pays and from how you play.',
  'term.bonus':
    'A side bet on your own three cards, settled whatever you decide about the other bets. Its edge stands apart from the game’s.',
  'term.jackpot':
    'A sum that every bonus bet feeds. A mini royal takes all of it, and it begins again. Each session has its own, so that results do not depend on the order of play.',
  'term.seats':
    'Players at one table share the two community cards, so that their results go together a little. Each plays by the same settings with money of their own.',
  'term.replacement':
    'A player who leaves is followed by a new one at once, until the table has played its rounds. The last player of each seat may still be playing then.',
  'term.discards':
    'Some dealers burn cards before the community cards. Nobody sees them, so they change no chance; they are there to match a real table.',
  'term.shuffle':
    'Seeded cards follow from a number and can be dealt again. Cryptographic ones come from the system’s own source and never repeat.',
  'term.baseBet':
    'The bet on each of the three circles. Two of them may be pulled back during a hand, the third stays.',
  'term.betting':
    'How the bet on a circle follows what happened before. No system changes the house edge of a bet.',
  'term.limits':
    'Profit or loss is looked at between hands, so that the last hand may take it past the limit.',
  'term.decisions': 'After three cards bet 1 is pulled or rides; after the fourth card bet 2.',
  'term.goal':
    'What a session is to bring. Which bets ride then depends on the profit and on the hands left, and is solved before the first hand.',
  'term.bonusPlan': 'When a bonus bet is made and how large it is, decided before the cards are dealt.',
  'term.streak':
    'In a row: any other result of that bet begins the count anew. In total: only the event in “until” does.',
  'term.session':
    'One visit to the table: from the first hand until a limit, the last hand, or too little money.',
  'term.seed':
    'The number from which every card follows. The same seed and settings give the same results to the last digit.',
} as const

export type TermId = keyof typeof terms extends infer K
  ? K extends `term.${infer Name}`
    ? Exclude<Name, 'of'>
    : never
  : never
