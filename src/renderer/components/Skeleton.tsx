import { useEffect, useState } from 'react'
import './Skeleton.css'

/** Lines of the layout to come. Shows nothing for 150 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 6, height = 52 }: { readonly lines?: number; readonly height?: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className="skeleton" aria-hidden>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without content have no other name
        <div key={i} style={{ height }}>
          <i style={{ width: `${52 - ((i * 17) % 23)}%` }} />
        </div>
      ))}
    </div>
  )
}
