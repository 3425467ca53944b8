import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useCopy } from '../../components/charts/useCopy.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { ScrollRegion } from '../../components/ScrollRegion.tsx'
import { t } from '../../i18n/t.ts'
import { ask, bridge, friendly } from '../../state/bridge.ts'

interface TrainingLogProps {
  readonly id: string
  /** Null: the training's own log. */
  readonly instance: number | null
  readonly opened: boolean
  readonly onClose: () => void
}

/** The log of a training or of one solver, read again each time it is asked for. */
export function TrainingLog({ id, instance, opened, onClose }: TrainingLogProps) {
  const copy = useCopy()
  const log = useQuery({
    queryKey: ['trainings', 'logText', id, instance],
    queryFn: () => ask(bridge().trainings.log({ id, instance })),
    enabled: opened,
    staleTime: 0,
    gcTime: 0,
  })
  const text = log.data?.text ?? ''
  const title =
    instance === null ? t('training.logTitle') : t('training.solverLogTitle', { solver: instance + 1 })
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={560}
      title={title}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--scrim)' }}
      classNames={{ title: 'training-log-title' }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {log.error !== null ? (
        <ErrorNotice error={friendly(log.error)} onRetry={() => void log.refetch()} />
      ) : (
        <>
          <ScrollRegion label={title} className="training-log">
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
