import { confirm } from '../components/ConfirmDialog.tsx'
import { t } from '../i18n/t.ts'
import { goTo } from '../shell/navigate.ts'
import { ask, bridge } from './bridge.ts'
import { rowsFor, useDraft } from './draft.ts'
import { toast, toastError } from './toasts.tsx'

/** What can be done to a run, in one place for rows, cards, menus, screens and commands. */
export const pauseRun = (id: string) => tell(ask(bridge().simulations.pause({ id })))
export const resumeRun = (id: string) => tell(ask(bridge().simulations.resume({ id })))
export const starRun = (id: string, starred: boolean) => tell(ask(bridge().library.star({ id, starred })))
export const renameRun = (id: string, name: string) => tell(ask(bridge().library.rename({ id, name })))

export async function stopRun(id: string): Promise<void> {
  if (await tell(ask(bridge().simulations.stop({ id })))) goTo('results', id)
}

/** Asks first: a discarded run is gone. */
export async function discardRun(id: string, name: string): Promise<boolean> {
  const yes = await confirm({
    title: t('run.discard.title', { name }),
    text: t('run.discard.text'),
    confirm: t('run.discard.confirm'),
    keep: t('run.discard.keep'),
  })
  return yes && (await tell(ask(bridge().simulations.discard({ id }))))
}

/** Deletes at once and offers the way back. */
export async function deleteRun(id: string, name: string): Promise<void> {
  if (!(await tell(ask(bridge().library.remove({ id }))))) return
  toast({
    tone: 'ok',
    title: t('run.deleted', { name }),
    text: t('run.deletedText'),
    action: { label: t('action.undo'), run: () => tell(ask(bridge().library.restore({ id }))) },
  })
}

/** A new experiment with the settings of this run; its seed is left out, or it would be the same run. */
export async function runAgain(id: string): Promise<void> {
  await tell(
    ask(bridge().library.config({ id })).then(({ name, config }) => {
      const fresh = { ...config, simulation: { ...config.simulation, random_seed: null } }
      useDraft.getState().replace({ name, config: fresh, rows: rowsFor(config), sourceRunId: id })
      goTo('setup')
    }),
  )
}

export async function copyReproduction(id: string): Promise<void> {
  const copied = ask(bridge().library.reproduction({ id })).then(({ command }) =>
    ask(bridge().app.copyText({ text: command })),
  )
  if (await tell(copied))
    toast({ tone: 'ok', title: t('run.commandCopied'), text: t('run.commandCopiedText') })
}

/** Waits, tells a failure as a toast, and answers whether it went well. */
export async function tell(done: Promise<unknown>): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    toastError(error)
    return false
  }
}
