import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../i18n/t.ts'
import { friendly } from './bridge.ts'
import { copyErrorDetails } from './errorDetails.ts'
import './toasts.css'

export type ToastTone = 'info' | 'warn' | 'bad' | 'ok'

export interface Toast {
  readonly tone: ToastTone
  readonly title: string
  readonly text?: ReactNode
  /** At most one. */
  readonly action?: { readonly label: string; readonly run: () => unknown }
}

const ICONS: Readonly<Record<ToastTone, LucideIcon>> = {
  info: Info,
  warn: TriangleAlert,
  bad: TriangleAlert,
  ok: CircleCheck,
}

/** Bottom right, 8 seconds; errors stay until they are dismissed. */
export function toast({ tone, title, text, action }: Toast): string {
  const Icon = ICONS[tone]
  const id: string = notifications.show({
    className: `toast toast-${tone}`,
    icon: <Icon size={16} strokeWidth={1.75} aria-hidden />,
    title,
    autoClose: tone === 'bad' ? false : 8000,
    withCloseButton: tone === 'bad',
    closeButtonProps: { 'aria-label': t('action.close') },
    role: tone === 'bad' ? 'alert' : 'status',
    message: (
      <div className="toast-body">
        {text !== undefined && <div>{text}</div>}
        {action !== undefined && (
          <Button
            size="sm"
            onClick={() => {
              notifications.hide(id)
              void action.run()
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
    ),
  })
  return id
}

/** A failure of something that was asked for: its own words, and details to hand on. */
export function toastError(error: unknown): void {
  const { message, hint, ref, ...rest } = friendly(error)
  toast({
    tone: 'bad',
    title: message,
    text: (
      <>
        {hint} {ref !== '' && <span className="mono selectable">{ref}</span>}
      </>
    ),
    action: {
      label: t('error.copy'),
      run: () => copyErrorDetails({ message, ref, ...(hint === undefined ? {} : { hint }), ...rest }),
    },
  })
}
