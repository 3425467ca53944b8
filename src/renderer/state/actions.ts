import { formatProblem } from '../../shared/config/problems.ts'
import { t } from '../i18n/t.ts'
import { goTo } from '../shell/navigate.ts'
import { ask, bridge } from './bridge.ts'
import { rowsFor, useDraft } from './draft.ts'
import { tell } from './runActions.ts'
import { toast } from './toasts.tsx'

/** Opens an experiment chosen in the system's dialog and shows it in Set up. */
export async function openExperimentFile(): Promise<void> {
  await tell(
    ask(bridge().library.openConfig()).then((opened) => {
      if (opened === null) return
      const { name, config, warnings } = opened
      useDraft.getState().replace({ name, config, rows: rowsFor(config) })
      goTo('setup')
      if (warnings.length > 0)
        toast({ tone: 'warn', title: t('open.warnings'), text: warnings.map(formatProblem).join(' ') })
    }),
  )
}
