import { useCommandHandler } from '../../commands/handlers.ts'
import { t } from '../../i18n/t.ts'
import { mergeNow, pauseTraining, resumeTraining, stopTraining } from '../../state/trainingActions.ts'
import type { ShownTraining } from './useShownTraining.ts'
import type { Verbs } from './verbs.ts'

/** The commands of a training that is on show: palette and keys do what the buttons do. */
export function useTrainingCommands(
  { card: { id }, tab }: Pick<ShownTraining, 'card' | 'tab'>,
  { verbs, further }: { readonly verbs: Verbs; readonly further: () => void },
): void {
  const now = (possible: boolean | string | null) =>
    possible === false || possible === null ? notNow : possible
  const notNow = t('training.notGoing')
  useCommandHandler('training.pauseOrResume', {
    // Beside the progress there are other things that Space may be meant for.
    enabled: tab === 'progress' ? now(verbs.resume || verbs.pause) : notNow,
    run: () => (verbs.resume ? resumeTraining(id) : pauseTraining(id)),
  })
  useCommandHandler('training.stop', { enabled: now(verbs.stop), run: () => stopTraining(id) })
  useCommandHandler('training.mergeNow', { enabled: now(verbs.merge), run: () => mergeNow(id) })
  useCommandHandler('training.extend', { enabled: now(verbs.further), run: further })
}
