/** What workers use of `node:timers/promises`, in a browser. */
export const setImmediate = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
