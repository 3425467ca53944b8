import { readFileSync } from 'node:fs'

/** False for a process that has ended, also when its parent has not collected it yet (a zombie). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statFields(pid)?.[0] !== 'Z'
}

export interface ProcessUsage {
  /** Resident memory in KiB. */
  readonly residentKb: number
  /** Processor time used so far, in seconds. */
  readonly cpuSeconds: number
}

/** Linux's figures; zeros elsewhere, where tests run on the real Electron. */
export function processUsage(pid: number): ProcessUsage {
  const fields = statFields(pid)
  if (!fields) return { residentKb: 0, cpuSeconds: 0 }
  // Counted from the state field: utime and stime in ticks of 1/100 s, rss in pages of 4 KiB.
  return {
    residentKb: Number(fields[21]) * 4,
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
  }
}

/** The fields of /proc/<pid>/stat from the state on: the command name before them may hold spaces. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
