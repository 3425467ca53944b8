import { Modal } from '@mantine/core'
import { type LucideIcon, TriangleAlert } from 'lucide-react'
import { create } from 'zustand'
import { t } from '../i18n/t.ts'
import { ActionButton } from './ActionButton.tsx'
import './ConfirmDialog.css'

export interface Question {
  readonly title: string
  /** What will be gone, and what stays. */
  readonly text: string
  /** The verb of what cannot be undone: "Discard". */
  readonly confirm: string
  /** The way back: "Keep it". It gets the focus. */
  readonly keep?: string
  readonly icon?: LucideIcon
}

interface Pending {
  readonly question: Question | null
  readonly answer: (yes: boolean) => void
}

const usePending = create<Pending>(() => ({ question: null, answer: () => undefined }))

/** Asks before something that cannot be undone; true when the person says so. */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    usePending.setState({
      question,
      answer: (yes) => {
        usePending.setState({ question: null })
        resolve(yes)
      },
    })
  })
}

/** Stands once in the window and shows the question that waits. */
export function ConfirmDialog() {
  const { question, answer } = usePending()
  const Icon = question?.icon ?? TriangleAlert
  return (
    <Modal
      opened={question !== null}
      onClose={() => answer(false)}
      attributes={{ content: { role: 'alertdialog', 'aria-label': question?.title } }}
    >
      {question !== null && (
        <>
          <div className="confirm-head">
            <span className="confirm-icon">
              <Icon size={18} strokeWidth={1.75} aria-hidden />
            </span>
            <div>
              <h2 id="confirm-title">{question.title}</h2>
              <p id="confirm-text">{question.text}</p>
            </div>
          </div>
          <div className="confirm-actions">
            <ActionButton variant="danger" onClick={() => answer(true)}>
              {question.confirm}
            </ActionButton>
            <ActionButton variant="filled" autoFocus onClick={() => answer(false)}>
              {question.keep ?? t('action.cancel')}
            </ActionButton>
          </div>
        </>
      )}
    </Modal>
  )
}
