// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { formatCard } from '../../../../src/engine/cards/card.ts'
import { PlayingCard } from '../../../../src/renderer/components/cards/PlayingCard.tsx'

afterEach(cleanup)

describe('a playing card', () => {
  it('has a spoken name, each its own', () => {
    const deck = Array.from({ length: 52 }, (_, card) => formatCard(card))
    render(deck.map((card) => <PlayingCard key={card} card={card} />))
    const names = screen.getAllByRole('img').map((card) => card.getAttribute('aria-label'))
    expect(new Set(names).size).toBe(52)
    expect(names).toContain('10 of clubs')
    expect(names).toContain('ace of spades')
    expect(names).toContain('2 of hearts')
  })

  it('is a dashed outline while unknown', () => {
    render(<PlayingCard card="?" size="large" />)
    const card = screen.getByRole('img', { name: 'Unknown card' })
    expect(card.querySelector('.card-unknown')).toBeTruthy()
    expect(card.querySelectorAll('path')).toHaveLength(0)
  })
})
