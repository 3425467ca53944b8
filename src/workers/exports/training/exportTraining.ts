import { assertNever } from '../../../shared/errors.ts'
import { DEFAULT_STYLE, type NumberStyle } from '../../../shared/format/number.ts'
import type { TaskInput } from '../../../shared/tasks/contract.ts'
import { BYTE_ORDER_MARK, csvLine } from '../csv/cells.ts'
import { writeTarget } from '../targetFile.ts'
import { trainingHtml } from './trainingHtml.ts'
import { trainingReport } from './trainingModel.ts'

type Input = TaskInput<'exportTraining'>

/** Writes the report of a training. When it fails, nothing is left under the name. */
export async function exportTraining(input: Input): Promise<{ bytes: number }> {
  const text = await reportText(input)
  return writeTarget(input.target, ({ write }) => write(text))
}

async function reportText({
  results,
  format,
  locale,
  currency = DEFAULT_STYLE.currency,
}: Input): Promise<string> {
  const style: NumberStyle = { locale, currency }
  switch (format) {
    case 'html':
      return trainingHtml(trainingReport(results, style))
    case 'json':
      return `${JSON.stringify({ format: 'feltworks-training', version: 1, ...results }, null, 1)}\n`
    case 'csv':
      return figuresCsv(results)
    default:
      return assertNever(format)
  }
}

/** One row for each strategy, with every digit; cells without a figure are empty. */
function figuresCsv({ evaluation }: Input['results']): string {
  const { instances, merged, mergedFrom, distancesToMerged } = evaluation
  const total = instances.reduce(
    (sum, each) => sum + (mergedFrom.includes(each.instance) ? each.iterationsExecuted : 0),
    0,
  )
  const lines = [
    [
      'strategy',
      'status',
      'iterations',
      'trained_seconds',
      'exploitability',
      'nash_conv',
      'value_player_0',
      'distance_to_merged',
      'average_positive_regret',
    ],
    ['merged', '', total, '', ...figures(merged.exact), '', merged.positiveRegret ?? ''],
    ...instances.map(({ instance, status, iterationsExecuted, trainedSeconds, exact, positiveRegret }) => [
      `instance ${instance}`,
      status,
      iterationsExecuted,
      trainedSeconds,
      ...figures(exact),
      distancesToMerged[mergedFrom.indexOf(instance)] ?? '',
      positiveRegret ?? '',
    ]),
  ]
  return BYTE_ORDER_MARK + lines.map(csvLine).join('')
}

function figures(exact: Input['results']['evaluation']['merged']['exact']): (number | '')[] {
  if (exact === null) return ['', '', '']
  return [exact.exploitability, exact.nashConv, exact.valuePlayer0]
}
