import { appendFile, readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { CurvePoint } from '../../shared/training/progress.ts'
import { replaceFile, writing } from './atomic.ts'

const MAX_BYTES = 50_000_000

const lineSchema = z.object({
  iterations: z.number().min(0),
  seconds: z.number().min(0),
  exploitability: z.number().nullable().default(null),
  positiveRegret: z.number().nullable().default(null),
})

/** `metrics.ndjson`: a line for each evaluation, and now and then one for the speed. */
export class Metrics {
  readonly #path: string

  private constructor(path: string) {
    this.#path = path
  }

  /** Drops what lies beyond the iteration that the work goes on from: it will be written again. */
  static async open(path: string, iterations: number): Promise<{ metrics: Metrics; curve: CurvePoint[] }> {
    const lines = await readLines(path)
    const kept = lines.filter(({ point }) => point.iterations <= iterations)
    await replaceFile(path, kept.map(({ text }) => `${text}\n`).join(''))
    return { metrics: new Metrics(path), curve: curveOf(kept) }
  }

  async add(line: Record<string, number | null>): Promise<void> {
    await writing(() => appendFile(this.#path, `${JSON.stringify(line)}\n`))
  }
}

interface Line {
  readonly text: string
  readonly point: CurvePoint
}

/** Torn and senseless lines are passed over. */
async function readLines(path: string): Promise<Line[]> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0 || size > MAX_BYTES) return []
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      const value = JSON.parse(line) as unknown
      const parsed = lineSchema.safeParse(value)
      return parsed.success ? [{ text: line, point: parsed.data }] : []
    } catch {
      return []
    }
  })
}

/** Lines of the speed hold no measurement. */
function curveOf(lines: readonly Line[]): CurvePoint[] {
  return lines
    .map(({ point }) => point)
    .filter(({ exploitability, positiveRegret }) => exploitability !== null || positiveRegret !== null)
}

/** The curve of an instance as its file tells. */
export async function readCurve(path: string): Promise<CurvePoint[]> {
  return curveOf(await readLines(path))
}
