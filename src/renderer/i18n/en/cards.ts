export const cards = {
  'card.name': '{rank} of {suit}',
  'card.unknown': 'Card not known',
  'card.c': 'clubs',
  'card.d': 'diamonds',
  'card.h': 'hearts',
  'card.s': 'spades',
  'card.J': 'jack',
  'card.Q': 'queen',
  'card.K': 'king',
  'card.A': 'ace',
} as const
