/** The event object that Electron gives to listeners. */
export type StandinEvent<Extra extends object = object> = Extra & {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

export function createEvent<Extra extends object = object>(extra?: Extra): StandinEvent<Extra> {
  let prevented = false
  const event = {
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  }
  // Only what belongs to this event is copied; the getter above must stay a getter.
  return Object.assign(event, extra) as StandinEvent<Extra>
}
