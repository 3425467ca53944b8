import { Cancelled } from '../../task.ts'
import type { TargetFile } from '../targetFile.ts'

export interface LineHooks {
  readonly onProgress: (fraction: number) => void
  readonly cancelled: () => boolean
}

/** Rows written between two looks at the clock, at cancelling and at the disk. */
const BATCH = 2_000

interface Rows<Row> {
  /** Rows by session number, a block at a time. */
  readonly blocks: AsyncIterable<Iterable<Row>>
  /** Sessions of all blocks together. */
  readonly sessions: number
  readonly line: (row: Row) => string
}

/** Writes one line a row, in constant memory; ends with `Cancelled` when asked to. */
export async function writeLines<Row extends { readonly session: number }>(
  file: TargetFile,
  { blocks, sessions, line }: Rows<Row>,
  { onProgress, cancelled }: LineHooks,
): Promise<void> {
  for await (const block of blocks) {
    let text = ''
    let rows = 0
    for (const row of block) {
      text += line(row)
      rows += 1
      if (rows % BATCH !== 0) continue
      if (cancelled()) throw new Cancelled()
      await file.write(text)
      text = ''
      onProgress((row.session + 1) / sessions)
      await nextTurn()
    }
    await file.write(text)
  }
  if (cancelled()) throw new Cancelled()
  onProgress(1)
}

/** Lets messages in: cancelling, heartbeats. Writing alone does not, while the text is only gathered. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
