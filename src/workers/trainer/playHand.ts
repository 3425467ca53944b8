import { AppError } from '../../shared/errors.ts'
import type { TaskInput } from '../../shared/tasks/contract.ts'
import type { PlayedHand } from '../../shared/training/play.ts'
import { actionWorths } from './actionWorths.ts'
import { Hand } from './hand.ts'
import { readStrategy } from './readStrategy.ts'

/**
 * A hand against a strategy, from its deal to the person's next decision. The whole hand is played again each
 * time, with the same cards and the same choices of the strategy, so that nothing has to be remembered here
 * and nobody is told what the opponent holds.
 */
export async function playHand(input: TaskInput<'playHand'>): Promise<PlayedHand> {
  const { game, strategy } = await readStrategy(input)
  if (game.exact === null || (input.config.game !== 'kuhn' && input.config.game !== 'leduc'))
    throw new AppError('bad_request', { detail: 'a game that is not played here' })
  const { tree, form } = game.exact
  return new Hand(tree, strategy, input).play(actionWorths(form, input.seat, strategy))
}
