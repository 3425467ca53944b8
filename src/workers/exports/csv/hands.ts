import { formatCard } from '../../../engine/cards/card.ts'
import { FIVE_CARD_CATEGORIES } from '../../../engine/cards/fiveCard.ts'
import { THREE_CARD_CATEGORIES } from '../../../engine/cards/threeCard.ts'
import { decodeHandBlock, type KeptHand } from '../../../engine/letitride/keptHands/decoder.ts'
import { AppError } from '../../../shared/errors.ts'
import type { RunRecord } from '../../../shared/results/run.ts'
import { blocksOf, decoded } from '../../runs/blocks.ts'
import type { TargetFile } from '../targetFile.ts'
import { BYTE_ORDER_MARK, centsCell, csvLine, LINE_END } from './cells.ts'
import { type LineHooks, writeLines } from './lines.ts'

/**
 * First the columns that tables of hands have always had, in their order, then ours. Money in currency units;
 * `hand_id` counts from 0 in the player's session; there is no shoe, so `shoe_id` is empty; payouts are what was won
 * on top of the stake, 0 when it was lost. `seat_number` counts from 1, `player_number` (of those who follow each
 * other at a seat) and `round` from 0.
 */
export const HAND_COLUMNS = [
  'hand_id',
  'session_id',
  'shoe_id',
  'cards_player',
  'cards_community',
  'decision_bet1',
  'decision_bet2',
  'final_hand_rank',
  'base_bet',
  'bets_at_risk',
  'main_payout',
  'bonus_bet',
  'bonus_hand_rank',
  'bonus_payout',
  'bankroll_after',
  'seat_number',
  'player_number',
  'round',
  'bet_lowered',
  'jackpot_paid',
] as const

/** One line for each hand, session by session in the order of play, in constant memory. */
export async function writeHandsCsv(
  file: TargetFile,
  { folder, record }: { readonly folder: string; readonly record: RunRecord },
  hooks: LineHooks,
): Promise<void> {
  if (record.rows !== 'hands') throw new AppError('no_hands')
  const sessions = record.sessionsDone
  await file.write(BYTE_ORDER_MARK + csvLine(HAND_COLUMNS))
  await writeLines(file, { blocks: handBlocks(folder, sessions), sessions, line: handLine }, hooks)
}

async function* handBlocks(folder: string, sessions: number): AsyncGenerator<Iterable<KeptHand>> {
  for await (const block of blocksOf({ folder, store: 'hands', sessions }))
    yield decoded(block, decodeHandBlock)
}

/** All cells are numbers or our own words, so none needs quotes or neutralising. */
function handLine(hand: KeptHand): string {
  const { ride1, ride2, betCents, bonusCategory } = hand
  const cells = [
    hand.hand,
    hand.session,
    '',
    hand.playerCards.map(formatCard).join(' '),
    hand.communityCards.map(formatCard).join(' '),
    ride1 ? 'ride' : 'pull',
    ride2 ? 'ride' : 'pull',
    FIVE_CARD_CATEGORIES[hand.category]!,
    centsCell(betCents),
    centsCell(betCents * (1 + Number(ride1) + Number(ride2))),
    centsCell(hand.mainPayoutCents),
    centsCell(hand.bonusCents),
    bonusCategory === null ? '' : THREE_CARD_CATEGORIES[bonusCategory]!,
    centsCell(hand.bonusPayoutCents),
    centsCell(hand.bankrollAfterCents),
    hand.seat + 1,
    hand.player,
    hand.round,
    Number(hand.lowered),
    centsCell(hand.jackpot ? hand.bonusPayoutCents : 0),
  ]
  return cells.join(',') + LINE_END
}
