import { useCallback } from 'react'
import { t } from '../../i18n/t.ts'
import { bridge } from '../../state/bridge.ts'
import { toast } from '../../state/toasts.tsx'

/** What the contract lets through in one go. */
const MOST = 100_000

/** Puts text on the system's clipboard and says so. */
export function useCopy(): (text: string, done: string) => Promise<void> {
  return useCallback(async (text, done) => {
    const answer = text.length > MOST ? null : await bridge().app.copyText({ text })
    if (answer?.ok === true) toast({ tone: 'ok', title: done })
    else toast({ tone: 'warn', title: t('copy.failed') })
  }, [])
}
