import type { Term } from './report.ts'

/** Words that the report uses, in alphabetical order. */
export const GLOSSARY: readonly (Term & { readonly bonus?: true })[] = [
  {
    term: 'Ahead, behind, even',
    meaning: 'A session that ends with more, with less, or with exactly as much as it began with.',
  },
  { term: 'Bet', meaning: 'One of the three equal bets of a hand. Amounts “of one bet” are per such bet.' },
  {
    term: 'Bonus bet',
    meaning: 'Three Card Bonus: a side bet on the player’s own three cards.',
    bonus: true,
  },
  {
    term: 'House edge',
    meaning: 'Expected loss of a hand as a share of one bet, although up to three are at risk.',
  },
  {
    term: 'Interval',
    meaning: 'Range that holds the true value in 19 of 20 cases; the number behind ± is half its width.',
  },
  {
    term: 'Let it ride',
    meaning: 'To leave a bet on the table; the opposite, taking it back, is to pull it.',
  },
  {
    term: 'Loss over amount at risk',
    meaning:
      'Expected loss divided by what is on the table once pulled bets are back; also called element of risk.',
  },
  {
    term: 'Seed',
    meaning:
      'Number from which all cards of a run follow. The same seed, experiment and engine give the same result.',
  },
  {
    term: 'Session',
    meaning:
      'One visit to the table: from the first hand until a limit, the last hand, or too little money for the next bets.',
  },
  {
    term: 'Standard deviation',
    meaning: 'Typical distance of a single session’s result from the average one.',
  },
]
