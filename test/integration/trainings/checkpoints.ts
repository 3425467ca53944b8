import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byAge, parseCheckpointName } from '../../../src/shared/training/files.ts'

/** Iterations of the checkpoints of an instance that are complete: their folder has its name and its manifest. */
export function wholeCheckpoints(folder: string, instance: number): number[] {
  return checkpointNames(folder, instance)
    .filter((name) => {
      try {
        JSON.parse(readFileSync(join(checkpointsOf(folder, instance), name, 'manifest.json'), 'utf8'))
        return true
      } catch {
        return false
      }
    })
    .map((name) => parseCheckpointName(name)!.iterations)
}

/** Oldest first. */
export function checkpointNames(folder: string, instance: number): string[] {
  try {
    return readdirSync(checkpointsOf(folder, instance))
      .map(parseCheckpointName)
      .filter((name) => name !== null)
      .sort(byAge)
      .map(({ name }) => name)
  } catch {
    return []
  }
}

export function checkpointsOf(folder: string, instance: number): string {
  return join(folder, `instance_${instance}`, 'checkpoints')
}

/** Where each start of an instance took up the work, as its log tells; a fresh start is 0. */
export function startsOf(folder: string, instance: number): number[] {
  const path = join(folder, `instance_${instance}`, 'instance.log')
  const log = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return [...log.matchAll(/Begins afresh|Goes on after (\d+) iterations/g)].map(([, iterations]) =>
    Number(iterations ?? 0),
  )
}
