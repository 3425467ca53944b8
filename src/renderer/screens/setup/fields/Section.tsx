import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { t } from '../../../i18n/t.ts'
import type { SectionId } from '../form/problems.ts'
import { useForm } from '../useExperiment.ts'
import { useSections } from '../useSections.ts'
import './fields.css'

interface SectionProps {
  readonly id: SectionId
  readonly title: string
  /** What is inside, in one line, while it is folded. */
  readonly summary: string
  readonly children: ReactNode
}

/** A titled group of rows that folds to a line. */
export function Section({ id, title, summary, children }: SectionProps) {
  const { opened, toggle } = useSections()
  const { problems, isShown } = useForm()
  const body = useId()
  const open = opened.has(id)
  const wrong = (problems.bySection[id] ?? []).filter(isShown).length
  return (
    <section className="form-section" aria-label={title}>
      <h2>
        <button
          type="button"
          className="form-toggle"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => toggle(id)}
        >
          <ChevronRight size={15} strokeWidth={1.75} aria-hidden />
          <span className="form-section-title">{title}</span>
          {!open && (
            <span className="form-section-summary ellipsis num" data-tone={wrong > 0 ? 'error' : undefined}>
              {wrong > 0 ? t('setup.problems', { n: wrong }) : summary}
            </span>
          )}
        </button>
      </h2>
      <div id={body} hidden={!open}>
        {open && children}
      </div>
    </section>
  )
}
