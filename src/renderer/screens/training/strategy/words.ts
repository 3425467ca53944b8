import { t } from '../../../i18n/t.ts'

const ACTIONS = ['pass', 'bet', 'fold', 'call', 'raise', 'push'] as const
const LETTERS: Readonly<Record<string, (typeof ACTIONS)[number]>> = {
  p: 'pass',
  b: 'bet',
  f: 'fold',
  c: 'call',
  r: 'raise',
}
const SUITS: Readonly<Record<string, string>> = { s: '♠', h: '♥', d: '♦', c: '♣' }

/** The action's own word; an unknown label stays as it is. */
export function actionWord(label: string): string {
  const known = ACTIONS.find((action) => action === label)
  return known === undefined ? label : t(`training.action.${known}`)
}

/** `Kh` → `K♥`, `Ts` → `10♠`; `K` alone stays. */
export function cardWord(label: string): string {
  const match = /^([2-9TJQKA])([shdc]?)$/.exec(label)
  if (match === null) return label
  const [, rank = '', suit = ''] = match
  return `${rank === 'T' ? '10' : rank}${SUITS[suit] ?? ''}`
}

/** What a player knows, in words: `Kpb` → `K, pass, bet`; `Ks:cr/Qh:r` → `K♠, call, raise, Q♥, raise`. */
export function infosetWords(name: string): string {
  const rounds = name.includes(':') ? name.split('/').map((round) => round.split(':')) : [kuhnParts(name)]
  return rounds
    .flatMap(([card = '', line = '']) => [
      cardWord(card),
      ...line
        .split('')
        .map((letter) => (LETTERS[letter] === undefined ? letter : actionWord(LETTERS[letter]))),
    ])
    .join(', ')
}

const kuhnParts = (name: string): [string, string] => [name.slice(0, 1), name.slice(1)]
