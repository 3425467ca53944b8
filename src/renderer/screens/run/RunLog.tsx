import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useCopy } from '../../components/charts/useCopy.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { ScrollRegion } from '../../components/ScrollRegion.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'

interface RunLogProps {
  readonly id: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** The run's own log, read again each time it is asked for. */
export function RunLog({ id, opened, onClose }: RunLogProps) {
  const copy = useCopy()
  const log = useQuery({
    queryKey: ['simulations', 'log', id],
    queryFn: () => ask(bridge().simulations.log({ id })),
    enabled: opened,
    staleTime: 0,
    gcTime: 0,
  })
  const text = log.data?.text ?? ''
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={560}
      title={t('run.logTitle')}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--scrim)' }}
      classNames={{ title: 'run-log-title' }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {log.error !== null ? (
        <ErrorNotice error={friendly(log.error)} onRetry={() => void log.refetch()} />
      ) : (
        <>
          <ScrollRegion label={t('run.logTitle')} className="run-log">
            <pre className="mono selectable">{log.isSuccess && text === '' ? t('run.logEmpty') : text}</pre>
          </ScrollRegion>
          <ActionButton size="sm" icon={Copy} onClick={() => void copy(text, t('run.logCopied'))}>
            {t('run.copyLog')}
          </ActionButton>
        </>
      )}
    </Drawer>
  )
}
