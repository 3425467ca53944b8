import { Button } from '@mantine/core'
import { Copy, TriangleAlert } from 'lucide-react'
import type { FriendlyError } from '../../shared/errors.ts'
import { t } from '../i18n/t.ts'
import { copyErrorDetails } from '../state/errorDetails.ts'
import './ErrorNotice.css'

interface ErrorNoticeProps {
  /** What failed, in words; without it the error's own message leads. */
  readonly title?: string
  readonly error: FriendlyError
  readonly onRetry?: () => void
}

/** A failure in place of what it broke: what happened, what to do, and details to hand on. */
export function ErrorNotice({ title, error, onRetry }: ErrorNoticeProps) {
  return (
    <section className="error-notice" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className="error-notice-text selectable">
        <h2>{title ?? error.message}</h2>
        {title !== undefined && <p>{error.message}</p>}
        {error.hint !== undefined && (
          <p>
            <b>{t('error.whatToDo')}</b> {error.hint}
          </p>
        )}
        <div className="error-notice-actions">
          {onRetry !== undefined && (
            <Button size="sm" onClick={onRetry}>
              {t('action.tryAgain')}
            </Button>
          )}
          <Button
            size="sm"
            variant="subtle"
            leftSection={<Copy size={14} aria-hidden />}
            onClick={() => void copyErrorDetails(error)}
          >
            {t('error.copy')}
          </Button>
          {error.ref !== '' && (
            <span className="error-notice-ref">
              {t('error.reference')} <span className="mono">{error.ref}</span>
            </span>
          )}
        </div>
      </div>
    </section>
  )
}
