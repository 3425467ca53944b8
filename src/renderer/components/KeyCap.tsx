import type { ReactNode } from 'react'
import './KeyCap.css'

/** A key as it stands on the keyboard. */
export function KeyCap({ children }: { readonly children: ReactNode }) {
  return <kbd className="keycap">{children}</kbd>
}
