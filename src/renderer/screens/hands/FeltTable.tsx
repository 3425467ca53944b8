import type { ReplayView } from '../../../shared/api/simulations.ts'
import type { HandRecord } from '../../../shared/results/hands.ts'
import { CardRow } from '../../components/cards/CardRow.tsx'
import type { Format } from '../../format/format.ts'
import { t } from '../../i18n/t.ts'
import { useFormat } from '../../state/useFormat.ts'
import { categoryName, handName } from './handName.ts'

interface FeltTableProps {
  readonly hand: HandRecord
  readonly replay: ReplayView
}

/** The cards as they lay, the bets beside them and what they came to. */
export function FeltTable({ hand, replay }: FeltTableProps) {
  const format = useFormat()
  const bet = format.amount(hand.baseBet)
  return (
    <section className="felt" aria-label={t('hands.table')}>
      <div className="felt-cards">
        <div className="felt-label">
          {replay.seats === 1 ? t('hands.yourCards') : t('hands.seatCards', { seat: replay.seat + 1 })}
        </div>
        <CardRow cards={hand.playerCards} size="large" />
      </div>
      <div className="felt-cards">
        <div className="felt-label">{t('hands.community')}</div>
        <CardRow cards={hand.communityCards} size="large" />
      </div>
      <div className="felt-result num">
        <div className="felt-label">{paysText(hand)}</div>
        <div className="felt-net">{signed(format, hand.net)}</div>
        <div className="felt-label">{betsText(hand, format)}</div>
      </div>
      <div className="felt-bets num">
        <Bet label={t('hands.bet1')} amount={bet} rides={hand.bet1.action === 'ride'} />
        <Bet label={t('hands.bet2')} amount={bet} rides={hand.bet2.action === 'ride'} />
        <Bet label={t('hands.bet3')} amount={bet} rides note={t('hands.stays')} />
        {hand.bonusHand !== null && (
          <Bet label={t('hands.bonus')} amount={format.amount(hand.bonusBet)} rides note={bonusText(hand)} />
        )}
      </div>
    </section>
  )
}

interface BetProps {
  readonly label: string
  readonly amount: string
  readonly rides: boolean
  /** In place of what became of it. */
  readonly note?: string
}

function Bet({ label, amount, rides, note }: BetProps) {
  return (
    <div className="felt-bet" data-pulled={!rides || undefined}>
      <span>{label}</span>
      <b>{amount}</b>
      <span className="felt-bet-end">{note ?? t(rides ? 'hands.rides' : 'hands.pulled')}</span>
    </div>
  )
}

function paysText(hand: HandRecord): string {
  const name = handName(hand)
  return hand.mainPayout > 0
    ? t('hands.pays', { hand: name, payout: Math.round(hand.mainPayout / hand.betsAtRisk) })
    : t('hands.paysNothing', { hand: name })
}

function betsText(hand: HandRecord, format: Format): string {
  const units = Math.round(hand.betsAtRisk / hand.baseBet)
  const key = units === 3 ? 'hands.on3' : units === 2 ? 'hands.on2' : 'hands.on1'
  const bets = t(key, { bet: format.amount(hand.baseBet) })
  if (hand.bonusHand === null) return bets
  const bonus = hand.bonusPayout > 0 ? hand.bonusPayout : -hand.bonusBet
  return t('hands.withBonus', { bets, bonus: signed(format, bonus) })
}

function bonusText({ bonusHand, bonusPayout, bonusBet }: HandRecord): string {
  if (bonusPayout === 0) return t('hands.bonusLost')
  const payout = Math.round(bonusPayout / bonusBet)
  return t('hands.bonusWon', { hand: categoryName(bonusHand ?? ''), payout })
}

/** An amount won or lost: a sign on both. */
export function signed(format: Format, amount: number): string {
  return format.money(amount, { places: Number.isInteger(amount) ? 0 : 2, sign: 'always' })
}
