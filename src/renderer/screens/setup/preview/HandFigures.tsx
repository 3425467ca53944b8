import type { SimulationConfig } from '../../../../shared/config/simulation.ts'
import { exactHand } from '../../../../shared/results/exactHand.ts'
import type { HandTheory } from '../../../../shared/results/theory.ts'
import { ExactBadge } from '../../../components/Figures.tsx'
import { t } from '../../../i18n/t.ts'
import { useFormat } from '../../../state/useFormat.ts'

interface HandFiguresProps {
  readonly theory: HandTheory
  readonly config: SimulationConfig
}

/** What one hand comes to, by counting every deal. */
export function HandFigures({ theory, config }: HandFiguresProps) {
  const format = useFormat()
  const hand = exactHand(config, theory)
  const bet = format.amountText(config.bankroll.base_bet)
  const figures = [
    {
      label: t('setup.houseEdge'),
      value: format.percent(theory.houseEdge, { places: 3 }),
      unit: t('setup.ofABet'),
    },
    hand === null
      ? {
          label: t('setup.elementOfRisk'),
          value: format.percent(theory.elementOfRisk, { places: 3 }),
          unit: t('setup.ofAmountAtRisk'),
        }
      : {
          label: t('setup.evPerHand'),
          value: format.money(hand.ev, { places: 3 }),
          unit: t('setup.atBet', { bet }),
        },
    hand?.sd == null
      ? theory.bonus === null
        ? null
        : {
            label: t('setup.bonusEdge'),
            value: format.percent(theory.bonus.houseEdge, { places: 3 }),
            unit: t('setup.ofItsBet'),
          }
      : { label: t('setup.sdPerHand'), value: format.money(hand.sd, { places: 2 }), unit: t('setup.aHand') },
  ].filter((figure) => figure !== null)
  return (
    <section className="preview-hand" aria-label={t('setup.oneHand')}>
      <header>
        <h3>{t('setup.oneHand')}</h3>
        <ExactBadge />
      </header>
      <dl>
        {figures.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} <small>{unit}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
