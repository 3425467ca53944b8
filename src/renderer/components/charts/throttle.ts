interface Throttled<T> {
  readonly call: (value: T) => void
  readonly cancel: () => void
}

/** Calls at once, then at most once in `ms`, always ending with the newest value. */
export function throttle<T>(run: (value: T) => void, ms: number): Throttled<T> {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: { readonly value: T } | null = null
  const fire = () => {
    timer = null
    if (waiting === null) return
    const { value } = waiting
    waiting = null
    call(value)
  }
  const call = (value: T) => {
    if (timer !== null) {
      waiting = { value }
      return
    }
    timer = setTimeout(fire, ms)
    run(value)
  }
  return {
    call,
    cancel: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
    },
  }
}
