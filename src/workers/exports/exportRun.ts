import type { ReportFormat } from '../../shared/api/reports.ts'
import { assertNever } from '../../shared/errors.ts'
import { DEFAULT_STYLE, type NumberStyle } from '../../shared/format/number.ts'
import { cautions } from '../../shared/results/cautions.ts'
import type { ExactSession } from '../../shared/results/exactSession.ts'
import type { HandTheory } from '../../shared/results/theory.ts'
import type { TaskInput } from '../../shared/tasks/contract.ts'
import { Cancelled } from '../task.ts'
import { analyzeHand } from '../tasks/analyzeHand.ts'
import { analyzeSession } from '../tasks/analyzeSession.ts'
import { aggregateCsv } from './csv/aggregate.ts'
import { writeHandsCsv } from './csv/hands.ts'
import { writeSessionsCsv } from './csv/sessions.ts'
import { htmlReport } from './html/htmlReport.ts'
import { resultsJson } from './json.ts'
import { buildReport } from './model/buildReport.ts'
import { type RunFolder, readRunFolder } from './runFolder.ts'
import { writeTarget } from './targetFile.ts'

export interface ExportHooks {
  /** Part that is written, 0 to 1. */
  readonly onProgress: (fraction: number) => void
  /** Asked now and then; when true the export ends with `Cancelled`. */
  readonly cancelled: () => boolean
}

/** Writes one export of a run to `input.target`. When it fails or is cancelled, nothing is left there. */
export async function exportRun(
  input: TaskInput<'exportRun'>,
  hooks: ExportHooks,
): Promise<{ bytes: number }> {
  const run = await readRunFolder(input.folder)
  return writeTarget(input.target, async (file) => {
    const { folder, format } = input
    if (format === 'sessions') return writeSessionsCsv(file, { folder, record: run.record }, hooks)
    if (format === 'hands') return writeHandsCsv(file, { folder, record: run.record }, hooks)
    const text = await wholeText(format, run, input, hooks)
    if (hooks.cancelled()) throw new Cancelled()
    await file.write(text)
    hooks.onProgress(1)
  })
}

/** The exports that fit in memory at once: everything but single sessions and hands. */
async function wholeText(
  format: Exclude<ReportFormat, 'sessions' | 'hands'>,
  run: RunFolder,
  { locale, currency = DEFAULT_STYLE.currency }: TaskInput<'exportRun'>,
  hooks: ExportHooks,
): Promise<string> {
  const style: NumberStyle = { locale, currency }
  switch (format) {
    case 'csv':
      return aggregateCsv(run.record, run.summary)
    case 'json': {
      const [theory, session] = [await theoryOf(run), await sessionOf(run, hooks)]
      return resultsJson({
        ...run,
        theory,
        exactSession: session?.figures ?? null,
        cautions: cautions({ ...run, theory, style }),
      })
    }
    case 'html':
      return htmlReport(
        buildReport({ ...run, theory: await theoryOf(run), session: await sessionOf(run, hooks), style }),
      )
    default:
      return assertNever(format)
  }
}

/** An export should not take longer than a person waits for a file. */
const EXACT_SECONDS = 10

async function sessionOf({ record }: RunFolder, { cancelled }: ExportHooks): Promise<ExactSession | null> {
  const { config } = record
  const context = { cancelled, progress: () => undefined }
  const found = await analyzeSession({ config, maxSeconds: EXACT_SECONDS, ruin: true }, context)
  return found.kind === 'exact' ? found : null
}

function theoryOf({ record }: RunFolder): Promise<HandTheory> {
  return analyzeHand({ config: record.config }, { cancelled: () => false, progress: () => undefined })
}
