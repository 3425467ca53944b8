import { SlidersHorizontal } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { t } from '../../i18n/t.ts'
import { goTo } from '../../shell/navigate.ts'

export function NothingRuns() {
  return (
    <EmptyState title={t('run.nothing')} text={t('run.nothingText')}>
      <ActionButton variant="filled" icon={SlidersHorizontal} onClick={() => goTo('setup')}>
        {t('run.toSetup')}
      </ActionButton>
    </EmptyState>
  )
}
