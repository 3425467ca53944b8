import { FileText, X } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '../../../shared/config/problems.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { t } from '../../i18n/t.ts'
import { useDraft } from '../../state/draft.ts'

/** As many as fit above the form without pushing it away. */
const FIRST = 4

/** What an opened file says that is odd, or means something else here: to be read once and put away. */
export function ImportReport() {
  const { draft } = useDraft()
  const [all, setAll] = useState(false)
  const report = draft.imported
  if (report === undefined) return null
  const { fileName, warnings, notes } = report
  const remarks = [
    ...warnings.map((problem) => ({ problem, tone: 'warning' })),
    ...notes.map((problem) => ({ problem, tone: undefined })),
  ]
  const shown = all ? remarks : remarks.slice(0, FIRST)
  return (
    <section className="import" aria-label={t('import.title', { file: fileName })}>
      <header>
        <FileText size={15} strokeWidth={1.75} aria-hidden />
        <h2 className="ellipsis">{t('import.title', { file: fileName })}</h2>
        <span className="num">{t('import.count', { n: remarks.length })}</span>
        <IconButton
          icon={X}
          label={t('import.dismiss')}
          onClick={() => {
            const { imported: _read, ...rest } = draft
            useDraft.setState({ draft: rest })
          }}
        />
      </header>
      <ul className="selectable">
        {shown.map(({ problem, tone }) => (
          <Remark key={`${problem.path} ${problem.message}`} problem={problem} tone={tone} />
        ))}
      </ul>
      {shown.length < remarks.length && (
        <ActionButton size="sm" variant="subtle" onClick={() => setAll(true)}>
          {t('import.more', { n: remarks.length - shown.length })}
        </ActionButton>
      )}
    </section>
  )
}

function Remark({ problem, tone }: { readonly problem: Problem; readonly tone: string | undefined }) {
  const { path, message, line } = problem
  return (
    <li data-tone={tone}>
      {path !== '' && <code className="mono">{path}</code>} {message}
      {line !== undefined && <small className="num">{t('import.line', { line })}</small>}
    </li>
  )
}
