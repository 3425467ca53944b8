import { ActionIcon, Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { forwardRef, type MouseEvent } from 'react'

interface IconButtonProps {
  readonly icon: LucideIcon
  /** What it does; read aloud and shown as tooltip. */
  readonly label: string
  readonly size?: number
  readonly pressed?: boolean
  readonly reason?: string | undefined
  readonly className?: string
  readonly onClick?: (event: MouseEvent) => void
}

/** For the few actions that may go without a word: pause, more, table, previous and next, star. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon: Icon, label, size = 26, pressed, reason, onClick, ...rest },
  ref,
) {
  return (
    <Tooltip label={reason ?? label}>
      <ActionIcon
        ref={ref}
        size={size}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={reason === undefined ? undefined : true}
        {...(reason === undefined && onClick !== undefined ? { onClick } : {})}
        {...rest}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
})
