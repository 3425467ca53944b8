import type { AppStatus } from '../../../shared/api/app.ts'
import { t } from '../../i18n/t.ts'
import { keys } from '../../state/queries.ts'
import { discardRun, pauseRun, resumeRun, stopRun } from '../../state/runActions.ts'
import type { Command, CommandContext } from '../types.ts'

/** The run that the status bar tells of; the Run screen takes these over for the run it shows. */
const current = ({ client }: CommandContext) => client.getQueryData<AppStatus>(keys.status)?.current ?? null

const needsRun = (context: CommandContext) => (current(context) === null ? t('command.needsRun') : true)

const pauseOrResume: Command = {
  id: 'run.pauseOrResume',
  label: 'command.pauseOrResume',
  group: 'run',
  shortcut: 'Space',
  shortcutOn: 'run',
  enabled: needsRun,
  run: (context) => {
    const run = current(context)
    if (run === null) return undefined
    return run.state === 'running' ? pauseRun(run.id) : resumeRun(run.id)
  },
}

const stop: Command = {
  id: 'run.stop',
  label: 'command.stop',
  group: 'run',
  enabled: needsRun,
  run: (context) => {
    const run = current(context)
    return run === null ? undefined : stopRun(run.id)
  },
}

const discard: Command = {
  id: 'run.discard',
  label: 'command.discard',
  group: 'run',
  enabled: needsRun,
  run: (context) => {
    const run = current(context)
    return run === null ? undefined : discardRun(run.id, run.name)
  },
}

export const RUN_COMMANDS = [pauseOrResume, stop, discard]
