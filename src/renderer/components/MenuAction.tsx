import { Menu } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import './MenuAction.css'

interface MenuActionProps {
  readonly icon: LucideIcon
  readonly label: string
  /** What it is for, quietly at the right. */
  readonly purpose?: string
  readonly danger?: boolean
  readonly reason?: string | undefined
  readonly onClick: () => void
}

/** An entry of a menu: icon, name, purpose. */
export function MenuAction({ icon: Icon, label, purpose, danger = false, reason, onClick }: MenuActionProps) {
  return (
    <Menu.Item
      leftSection={<Icon size={16} strokeWidth={1.75} aria-hidden />}
      data-danger={danger || undefined}
      disabled={reason !== undefined}
      title={reason}
      onClick={onClick}
    >
      <span className="menu-action">
        <span>{label}</span>
        {purpose !== undefined && <span className="menu-action-purpose">{purpose}</span>}
      </span>
    </Menu.Item>
  )
}
