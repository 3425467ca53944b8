import { ArrowRight, Undo2 } from 'lucide-react'
import { parseCards } from '../../../engine/cards/card.ts'
import type { StrategySetup } from '../../../engine/letitride/setup.ts'
import { decisionWords } from '../../../shared/results/decisionWords.ts'
import type { Decision } from '../../../shared/results/hands.ts'
import { Chip } from '../../components/Chip.tsx'
import { CardRow } from '../../components/cards/CardRow.tsx'
import { ExactBadge } from '../../components/Figures.tsx'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'

interface DecisionPanelProps {
  readonly title: string
  /** What was known: three cards, or four. */
  readonly cards: string
  readonly decision: Decision
  readonly strategy: StrategySetup
  readonly bet: number
}

/** One decision: the cards it was taken on, the way it went, the rule behind it and what it was worth. */
export function DecisionPanel({ title, cards, decision, strategy, bet }: DecisionPanelProps) {
  const format = useFormat()
  const rides = decision.action === 'ride'
  const worth = decision.worth * bet
  const costs = rides ? -worth : worth
  const reason = decisionWords({ cards: parseCards(cards) ?? [], decision, strategy })
  return (
    <section className="panel decision" aria-label={title}>
      <header className="decision-head">
        <h2>{title}</h2>
        <CardRow cards={cards} />
        <Chip tone={rides ? 'ok' : 'plain'} icon={rides ? ArrowRight : Undo2}>
          {t(rides ? 'hands.ride' : 'hands.pull')}
        </Chip>
      </header>
      <p className="decision-words">{reason}</p>
      <p className="decision-worth num">
        <ExactBadge>{format.money(worth, { places: 2, sign: 'always' })}</ExactBadge>
        <span>{t('hands.worth')}</span>
      </p>
      {costs > 0 && (
        <p className="decision-cost num">
          {t('hands.costly', { amount: format.money(costs, { places: 2 }) })}
        </p>
      )}
    </section>
  )
}
