import { useEffect, useRef, useState } from 'react'
import { throttle } from './throttle.ts'

/** The newest value, taken up at most once in `ms`; for charts whose drawing costs more than their news is worth. */
export function useThrottled<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const take = useRef<((next: T) => void) | null>(null)
  useEffect(() => {
    const throttled = throttle((next: T) => setShown(() => next), ms)
    take.current = throttled.call
    return () => {
      throttled.cancel()
      take.current = null
    }
  }, [ms])
  useEffect(() => take.current?.(value), [value])
  return shown
}
