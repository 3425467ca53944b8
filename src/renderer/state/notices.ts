import type { Notice } from '../../shared/api/app.ts'
import { t } from '../i18n/t.ts'
import { goTo } from '../shell/navigate.ts'
import { copyErrorDetails } from './errorDetails.ts'
import { toast } from './toasts.tsx'

/** Something happened that nobody asked for just now: main's words, and one way to go on. */
export function showNotice({ tone, title, text, runId, ref }: Notice): void {
  const open =
    runId === undefined ? undefined : { label: t('action.open'), run: () => goTo('results', runId) }
  const copy =
    ref === undefined
      ? undefined
      : {
          label: t('error.copy'),
          run: () => copyErrorDetails({ code: 'unexpected', message: `${title}. ${text}`, ref }),
        }
  const action = open ?? copy
  toast({ tone, title, text, ...(action === undefined ? {} : { action }) })
}
