import type { TrainingExtension } from '../../shared/training/extension.ts'
import type { StrategyFormat, StrategySource, TrainingReportFormat } from '../../shared/training/strategy.ts'
import { confirm } from '../components/ConfirmDialog.tsx'
import { t } from '../i18n/t.ts'
import { goTo } from '../shell/navigate.ts'
import { ask, bridge } from './bridge.ts'
import { tell } from './runActions.ts'
import { toast, toastError } from './toasts.tsx'

/** What can be done to a training, in one place for screens, rows, menus and commands. */
export const pauseTraining = (id: string) => tell(ask(bridge().trainings.pause({ id })))
export const stopTraining = (id: string) => tell(ask(bridge().trainings.stop({ id })))
export const resumeTraining = (id: string) => tell(ask(bridge().trainings.resume({ id })))
export const extendTraining = (id: string, extension: TrainingExtension) =>
  tell(ask(bridge().trainings.extend({ id, extension })))
export const renameTraining = (id: string, name: string) => tell(ask(bridge().trainings.rename({ id, name })))
export const starTraining = (id: string, starred: boolean) =>
  tell(ask(bridge().trainings.star({ id, starred })))
export const pauseSolver = (id: string, instance: number) =>
  tell(ask(bridge().trainings.pauseInstance({ id, instance })))
export const restartSolver = (id: string, instance: number) =>
  tell(ask(bridge().trainings.restartInstance({ id, instance })))

/** Merges the checkpoints as they are, and shows the way to the results. */
export async function mergeNow(id: string): Promise<void> {
  if (!(await tell(ask(bridge().trainings.mergeNow({ id }))))) return
  toast({
    tone: 'ok',
    title: t('training.mergedNow'),
    text: t('training.mergedNowText'),
    action: { label: t('training.seeResults'), run: () => goTo('training', `${id}/results`) },
  })
}

/** Asks first: what the solver learned since its last checkpoint is gone. */
export async function endSolver(id: string, instance: number): Promise<void> {
  const solver = instance + 1
  const yes = await confirm({
    title: t('training.end.title', { solver }),
    text: t('training.end.text'),
    confirm: t('training.end.confirm'),
    keep: t('training.end.keep'),
  })
  if (yes) await tell(ask(bridge().trainings.killInstance({ id, instance })))
}

/** Deletes at once and offers the way back. */
export async function deleteTraining(id: string, name: string): Promise<void> {
  if (!(await tell(ask(bridge().trainings.remove({ id }))))) return
  toast({
    tone: 'ok',
    title: t('run.deleted', { name }),
    text: t('run.deletedText'),
    action: { label: t('action.undo'), run: () => tell(ask(bridge().trainings.restore({ id }))) },
  })
}

export const exportStrategy = (id: string, source: StrategySource, format: StrategyFormat) =>
  tellSaved(ask(bridge().trainings.exportStrategy({ id, source, format })))
export const exportTrainingReport = (id: string, format: TrainingReportFormat) =>
  tellSaved(ask(bridge().trainings.exportReport({ id, format })))

async function tellSaved(exporting: Promise<{ saved: boolean; fileName: string }>): Promise<void> {
  try {
    const { saved, fileName } = await exporting
    if (saved) toast({ tone: 'ok', title: t('training.exported', { file: fileName }) })
  } catch (error) {
    toastError(error)
  }
}
