interface EventLine {
  /** `13:41:09`, or empty where the line has none. */
  readonly time: string
  readonly text: string
}

/** Most lines that are shown; the log itself has all. */
const MOST = 40

/** The newest lines of a log, newest first, each with the time of day that it begins with. */
export function eventLines(text: string): EventLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-MOST)
    .toReversed()
    .map((line) => {
      const match = /^\S*?(\d\d:\d\d:\d\d)\S*\s+(.*)$/.exec(line)
      return match === null ? { time: '', text: line } : { time: match[1] ?? '', text: match[2] ?? '' }
    })
}
