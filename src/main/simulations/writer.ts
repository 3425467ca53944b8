import type { GameSetup } from '../../engine/letitride/setup.ts'
import type { ChunkTotals } from '../../engine/letitride/totals.ts'
import { serializeTotals } from '../../engine/letitride/totalsJson.ts'
import type { BlockStore } from '../../shared/runFiles.ts'
import { type BlocksPlace, BlockWriter } from './blockFile.ts'
import type { Clock } from './clock.ts'
import type { ChunkRecord, HeadRecord } from './journal.ts'
import { type JournalContent, JournalFile } from './journalFile.ts'
import type { Merger } from './merge.ts'
import type { Range } from './ranges.ts'
import type { Recovered } from './recover.ts'

/** A chunk as it came back from its worker. */
export interface FinishedChunk {
  readonly range: Range
  readonly totals: ChunkTotals
  /** Those that the run keeps; others are empty. */
  readonly blocks: Readonly<Record<BlockStore, readonly Uint8Array[]>>
}

interface WriterOptions {
  readonly folder: string
  readonly head: HeadRecord
  readonly setup: GameSetup
  readonly stores: readonly BlockStore[]
  readonly recovered: Recovered
  readonly clock: Clock
  /** Working time of the run so far. */
  readonly elapsed: () => number
  /** Called when chunks have become durable and are merged. */
  readonly onKept: () => void
  /** Called once, when something could not be written; nothing is taken any more. */
  readonly onFailed: (error: unknown) => void
}

/** Disks sync slowly, so chunks that end within this time share one sync. */
const BATCH_MS = 100
const COMPACT_MS = 5000
const COMPACT_BYTES = 8_000_000

/** Beyond this many bytes of blocks waiting for the disk, no new chunk is handed out. */
const MAX_BACKLOG_BYTES = 24_000_000

/**
 * Puts finished chunks on disk, blocks first and the journal record after them, and merges them only then:
 * what the run shows as done is what survives a crash. A failed write takes nothing back that was kept.
 */
export class ChunkWriter {
  readonly #options: WriterOptions
  readonly #merger: Merger<ChunkRecord>
  readonly #journal: JournalFile
  readonly #files: ReadonlyMap<BlockStore, BlockWriter>
  #queue: FinishedChunk[] = []
  #backlog = 0
  #working: Promise<void> | null = null
  #hurry = false
  #failure: unknown = null
  #lastCompaction: number

  private constructor(
    options: WriterOptions,
    journal: JournalFile,
    files: ReadonlyMap<BlockStore, BlockWriter>,
  ) {
    this.#options = options
    this.#merger = options.recovered.merger
    this.#journal = journal
    this.#files = files
    this.#lastCompaction = options.clock.now()
  }

  static async open(options: WriterOptions): Promise<ChunkWriter> {
    const { folder, stores, recovered } = options
    const files = new Map<BlockStore, BlockWriter>()
    try {
      for (const store of stores)
        files.set(store, await BlockWriter.open({ folder, store, ends: recovered.ends[store] }))
      const journal = await JournalFile.create(folder, contentOf(options))
      return new ChunkWriter(options, journal, files)
    } catch (error) {
      for (const file of files.values()) await file.close()
      throw error
    }
  }

  /** Whether so much waits for the disk that playing on would only fill the memory. */
  get congested(): boolean {
    return this.#backlog > MAX_BACKLOG_BYTES
  }

  /** Takes a finished chunk; it counts once it is on disk. */
  add(chunk: FinishedChunk): void {
    if (this.#failure !== null) return
    this.#queue.push(chunk)
    this.#backlog += bytesOf(chunk)
    this.#working ??= this.#work()
  }

  /** Resolves when everything taken so far is on disk and merged; rejects when it could not be. */
  async flush(): Promise<void> {
    this.#hurry = true
    while (this.#working !== null) await this.#working
    this.#hurry = false
    if (this.#failure !== null) throw this.#failure
  }

  async close(): Promise<void> {
    while (this.#working !== null) await this.#working
    await Promise.all([this.#journal.close(), ...[...this.#files.values()].map((file) => file.close())])
  }

  async #work(): Promise<void> {
    const { clock } = this.#options
    try {
      while (this.#queue.length > 0) {
        const started = clock.now()
        await this.#commit()
        if (this.#compactionIsDue()) await this.#compact()
        const rest = BATCH_MS - (clock.now() - started)
        if (rest > 0 && !this.#hurry) await clock.sleep(rest)
      }
    } catch (error) {
      this.#failure = error
      this.#queue = []
      this.#backlog = 0
      this.#options.onFailed(error)
    }
    this.#working = null
  }

  async #commit(): Promise<void> {
    const batch = this.#queue
    this.#queue = []
    const before = [...this.#files.values()].map((file) => ({ file, ends: file.ends }))
    try {
      const kept = await this.#write(batch)
      for (const { chunk, record } of kept)
        this.#merger.add({ range: chunk.range, totals: chunk.totals, record })
    } catch (error) {
      for (const { file, ends } of before) await file.rollback(ends).catch(() => {})
      throw error
    }
    this.#backlog -= batch.reduce((sum, chunk) => sum + bytesOf(chunk), 0)
    this.#options.onKept()
  }

  async #write(batch: readonly FinishedChunk[]): Promise<{ chunk: FinishedChunk; record: ChunkRecord }[]> {
    const kept = []
    for (const chunk of batch) {
      const rows = await this.#append('sessions', chunk)
      const hands = await this.#append('hands', chunk)
      const totals = serializeTotals(chunk.totals)
      const record: ChunkRecord = {
        kind: 'chunk',
        ...chunk.range,
        totals,
        elapsed: this.#options.elapsed(),
        rows,
        hands,
      }
      kept.push({ chunk, record })
    }
    await Promise.all([...this.#files.values()].map((file) => file.sync()))
    await this.#journal.append(kept.map(({ record }) => record))
    return kept
  }

  async #append(store: BlockStore, { blocks, range }: FinishedChunk): Promise<BlocksPlace | null> {
    return (await this.#files.get(store)?.append(blocks[store], range)) ?? null
  }

  #compactionIsDue(): boolean {
    if (this.#journal.growth === 0) return false
    return (
      this.#journal.growth > COMPACT_BYTES || this.#options.clock.now() - this.#lastCompaction > COMPACT_MS
    )
  }

  async #compact(): Promise<void> {
    this.#lastCompaction = this.#options.clock.now()
    await this.#journal.compact(contentOf(this.#options))
  }
}

function contentOf({ head, recovered: { merger }, elapsed }: WriterOptions): JournalContent {
  return {
    head,
    prefix: {
      kind: 'prefix',
      count: merger.prefixCount,
      totals: serializeTotals(merger.prefix),
      elapsed: elapsed(),
    },
    chunks: merger.waiting().map(({ record }) => record),
  }
}

function bytesOf({ blocks }: FinishedChunk): number {
  return Object.values(blocks)
    .flat()
    .reduce((sum, block) => sum + block.byteLength, 0)
}
