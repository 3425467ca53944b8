import { type ReactNode, useEffect } from 'react'
import './TopBar.css'

interface TopBarProps {
  readonly title: ReactNode
  /** Name of the window while this screen is shown; needed when `title` is not plain text. */
  readonly windowTitle?: string
  readonly chip?: ReactNode
  /** One line of facts. */
  readonly facts?: ReactNode
  /** Quiet actions first, then secondary, the one primary last. */
  readonly actions?: ReactNode
}

/** The strip on top of every screen; it also names the window. */
export function TopBar({ title, windowTitle, chip, facts, actions }: TopBarProps) {
  const name = windowTitle ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = name === '' ? 'Feltworks' : `${name} · Feltworks`
  }, [name])
  return (
    <header className="top-bar">
      <h1 className="top-bar-title ellipsis">{title}</h1>
      {chip}
      {facts !== undefined && <span className="top-bar-facts num ellipsis">{facts}</span>}
      <div className="top-bar-actions">{actions}</div>
    </header>
  )
}
