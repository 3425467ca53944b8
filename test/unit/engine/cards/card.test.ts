import { expect, test } from 'vitest'
import { formatCard, parseCard, parseCards, rankOf, suitOf } from '../../../../src/engine/cards/card.ts'

test('codes run by rank, then by suit in the order clubs, diamonds, hearts, spades', () => {
  expect(['2c', '2d', '2h', '2s', '3c', 'Ts', 'As'].map(parseCard)).toEqual([0, 1, 2, 3, 4, 35, 51])
  expect([rankOf(51), suitOf(51), rankOf(4), suitOf(4)]).toEqual([12, 3, 1, 0])
})

test('every card survives formatting and parsing', () => {
  const texts = Array.from({ length: 52 }, (_, card) => formatCard(card))
  expect(new Set(texts).size).toBe(52)
  expect(texts.map(parseCard)).toEqual(Array.from({ length: 52 }, (_, card) => card))
})

test('a ten is T, and 10 and either case are understood', () => {
  expect(formatCard(32)).toBe('Tc')
  expect([parseCard('10d'), parseCard('td'), parseCard('aH')]).toEqual([33, 33, 50])
})

test.each(['', 'A', '1h', 'Ax', 'Ahh', '10', '100h', ' Ah', '🂡'])('%j is no card', (text) => {
  expect(parseCard(text)).toBeNull()
})

test('lists are read with and without blanks and refuse repeated or broken cards', () => {
  expect(parseCards('Ah Kd 10s')).toEqual([50, 45, 35])
  expect(parseCards('AhKd')).toEqual([50, 45])
  expect(parseCards('')).toEqual([])
  expect(parseCards('Ah Ah')).toBeNull()
  expect(parseCards('Ah Zz')).toBeNull()
})

test.each([-1, 52, 1.5, Number.NaN])('%s has no text', (code) => {
  expect(() => formatCard(code)).toThrow(RangeError)
})
