import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { useCopy } from '../../../components/charts/useCopy.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { ScrollRegion } from '../../../components/ScrollRegion.tsx'
import { t } from '../../../i18n/t.ts'
import { ask, bridge, friendly } from '../../../state/bridge.ts'

interface RepeatProps {
  readonly id: string
  /** False for cards that no seed fixes. */
  readonly repeatable: boolean
}

/** The command that gives the same results, and the file that it reads. */
export function Repeat({ id, repeatable }: RepeatProps) {
  const copy = useCopy()
  const query = useQuery({
    queryKey: ['library', 'reproduction', id],
    queryFn: () => ask(bridge().library.reproduction({ id })),
  })
  return (
    <Panel title={t('method.repeat')}>
      <p className="method-prose">{t(repeatable ? 'method.repeatText' : 'method.cannotRepeat')}</p>
      {query.error !== null && (
        <ErrorNotice error={friendly(query.error)} onRetry={() => void query.refetch()} />
      )}
      {query.data !== undefined &&
        (
          [
            ['method.command', query.data.command],
            ['method.file', query.data.yaml],
          ] as const
        ).map(([label, text]) => (
          <div key={label} className="method-code">
            <header>
              <h3>{t(label)}</h3>
              <ActionButton
                size="sm"
                variant="subtle"
                icon={Copy}
                onClick={() => void copy(text, t('method.copied'))}
              >
                {t('method.copy')}
              </ActionButton>
            </header>
            <ScrollRegion label={t(label)} className="method-text">
              <pre className="mono selectable">{text}</pre>
            </ScrollRegion>
          </div>
        ))}
    </Panel>
  )
}
