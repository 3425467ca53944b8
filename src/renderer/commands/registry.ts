import { useHandlers } from './handlers.ts'
import { EXPERIMENT_COMMANDS } from './list/experiment.ts'
import { GO_COMMANDS } from './list/go.ts'
import { HANDS_COMMANDS } from './list/hands.ts'
import { PRACTICE_COMMANDS } from './list/practice.ts'
import { RUN_COMMANDS } from './list/run.ts'
import { TRAINING_COMMANDS } from './list/training.ts'
import { WINDOW_COMMANDS } from './list/window.ts'
import type { Command, CommandContext, Enabled } from './types.ts'

/** Every command, once: keys, palette, shortcuts sheet and the application menu all read this. */
export const COMMANDS: readonly Command[] = [
  ...EXPERIMENT_COMMANDS,
  ...RUN_COMMANDS,
  ...HANDS_COMMANDS,
  ...PRACTICE_COMMANDS,
  ...TRAINING_COMMANDS,
  ...GO_COMMANDS,
  ...WINDOW_COMMANDS,
]

export const findCommand = (id: string): Command | undefined => COMMANDS.find((command) => command.id === id)

/** True, or why it is not possible now; the screen on show may know better. */
export function enabledNow(command: Command, context: CommandContext): Enabled {
  return useHandlers.getState().byId[command.id]?.enabled ?? command.enabled(context)
}

/** Runs a command and answers whether it was possible. */
export function execute(command: Command, context: CommandContext): Enabled {
  const enabled = enabledNow(command, context)
  if (enabled !== true) return enabled
  const handler = useHandlers.getState().byId[command.id]
  const done = handler === undefined ? command.run(context) : handler.run()
  if (done instanceof Promise) done.catch((error: unknown) => context.onError(error))
  return true
}
