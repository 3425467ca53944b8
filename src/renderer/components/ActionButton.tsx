import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { forwardRef, type ReactNode } from 'react'
import { KeyCap } from './KeyCap.tsx'

interface ActionButtonProps {
  readonly children: ReactNode
  readonly icon?: LucideIcon
  readonly variant?: 'filled' | 'default' | 'subtle' | 'danger'
  readonly size?: 'sm' | 'md' | 'lg'
  /** Shown inside the primary button only. */
  readonly keys?: string | undefined
  /** Why it is not possible now. The button stays focusable and says so. */
  readonly reason?: string | undefined
  readonly fullWidth?: boolean
  readonly autoFocus?: boolean
  /** Sends the form that it stands in. */
  readonly isSubmit?: boolean
  readonly loading?: boolean
  readonly rightSection?: ReactNode
  readonly onClick?: () => void
}

/** A button that is never silently dead. */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(
  {
    children,
    icon: Icon,
    variant = 'default',
    size = 'md',
    keys,
    reason,
    loading = false,
    rightSection,
    onClick,
    autoFocus,
    isSubmit = false,
    ...rest
  },
  ref,
) {
  const iconSize = size === 'sm' ? 14 : 16
  const sections: Pick<ButtonProps, 'leftSection' | 'rightSection'> = {
    ...(Icon === undefined ? {} : { leftSection: <Icon size={iconSize} strokeWidth={1.75} aria-hidden /> }),
    ...(keys === undefined ? { rightSection } : { rightSection: <KeyCap>{keys}</KeyCap> }),
  }
  return (
    <Tooltip label={reason} disabled={reason === undefined}>
      <Button
        ref={ref}
        type={isSubmit ? 'submit' : 'button'}
        variant={variant}
        size={size}
        loading={loading}
        aria-disabled={reason === undefined ? undefined : true}
        data-autofocus={autoFocus || undefined}
        onClick={() => {
          if (reason === undefined) onClick?.()
        }}
        {...sections}
        {...rest}
      >
        {children}
      </Button>
    </Tooltip>
  )
})
