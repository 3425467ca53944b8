import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { parseTrainingYaml, trainingToYaml } from '../../../src/shared/config/yaml.ts'
import type { TrainingReportFormat } from '../../../src/shared/training/strategy.ts'
import { exportTraining } from '../../../src/workers/exports/training/exportTraining.ts'
import { trainingReport } from '../../../src/workers/exports/training/trainingModel.ts'
import { trainingResults } from '../../fixtures/bridge/trainingResults.ts'
import { sceneTrainings } from '../../fixtures/bridge/trainingSketches.ts'
import { parseCsv } from './parseCsv.ts'
import { parseHtml } from './parseHtml.ts'

const STYLE = { locale: 'en', currency: '$' }
const runId = (n: number) => `01J8${String(n).padStart(22, '0')}`
const results = () =>
  sceneTrainings('full', Date.UTC(2026, 0, 5), runId)
    .filter(({ card }) => card.state === 'done')
    .map(trainingResults)

async function exported(format: TrainingReportFormat, of = results()[0]!): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'feltworks-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const target = join(folder, 'report')
  const { bytes } = await exportTraining({ results: of, target, format, locale: 'en' })
  const file = readFileSync(target)
  expect(file.length).toBe(bytes)
  return file.toString('utf8')
}

it('is one page of its own with every strategy, the curve and how to repeat it', async () => {
  const several = results().find(({ evaluation }) => evaluation.instances.length > 1)!
  const text = await exported('html', several)
  const page = parseHtml(text)
  expect(page.querySelector('h1')?.textContent).toBe(several.record.name)
  const rows = [...page.querySelectorAll('section:first-of-type tbody tr')].map((row) => row.textContent)
  expect(rows).toHaveLength(several.evaluation.instances.length + 2)
  expect(page.querySelectorAll('.chart svg')).toHaveLength(1)
  expect(page.querySelectorAll('.chart svg path').length).toBeGreaterThan(several.evaluation.instances.length)
  const yaml = page.querySelector('.yaml')?.textContent ?? ''
  const again = parseTrainingYaml(yaml)
  expect(again.problems).toEqual([])
  expect(again.config).toEqual({ ...several.record.config, seed: several.record.seed })
  // Nothing is fetched, nothing runs, nothing is unnumbered.
  expect(text).not.toMatch(/(?:src|href)="https?:|<script/)
  expect(text).not.toMatch(/NaN|undefined|Infinity/)
})

it('of every kind of game holds no figure that is none', async () => {
  for (const each of results()) {
    const report = trainingReport(each, STYLE)
    expect(JSON.stringify(report)).not.toMatch(/NaN|undefined|Infinity/)
    expect(report.matches.length > 0).toBe(each.evaluation.merged.holdem !== null)
    expect(report.exact).toBe(each.evaluation.merged.exact !== null)
    expect(report.chart?.summary).toMatch(report.exact ? /can be exploited by/ : /average positive regret/)
    expect(parseHtml(await exported('html', each)).querySelectorAll('section').length).toBeGreaterThan(2)
  }
})

it('names the opponents of hold’em in words, with both intervals of each match', async () => {
  const holdem = results().find(({ evaluation }) => evaluation.merged.holdem !== null)!
  const page = parseHtml(await exported('html', holdem))
  const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
  // Of the fixture: 120.4 ± 8.8 and 4.1 ± 3.3, each with an interval of its own.
  expect(rows).toContainEqual(['It wins against tight play', '+120.4', '± 8.8', '+111.9 to +129.6', '20,000'])
  expect(rows).toContainEqual([
    'It wins against itself as it was after 1,250,000 iterations',
    '+4.1',
    '± 3.3',
    '+0.9 to +7.5',
    '20,000',
  ])
  expect(page.body.textContent).toContain('Efron')
})

it('as JSON and CSV keeps every digit', async () => {
  const [first] = results()
  const json = JSON.parse(await exported('json')) as object
  expect(json).toMatchObject({ format: 'feltworks-training', version: 1, evaluation: first!.evaluation })
  const [header, merged, ...solvers] = parseCsv(await exported('csv'))
  const column = (name: string) => header!.indexOf(name)
  expect(Number(merged![column('exploitability')])).toBe(first!.evaluation.merged.exact!.exploitability)
  expect(solvers.map((cells) => Number(cells[column('exploitability')]))).toEqual(
    first!.evaluation.instances.map(({ exact }) => exact!.exploitability),
  )
})

it('escapes a name that would be markup', async () => {
  const [first] = results()
  const named = { ...first!, record: { ...first!.record, name: '<img src=x onerror=alert(1)>' } }
  const page = parseHtml(await exported('html', named))
  expect(page.querySelector('img')).toBeNull()
  expect(page.querySelector('h1')?.textContent).toBe(named.record.name)
})

it('writes configs that are read back as they were', () => {
  for (const { record } of results())
    for (const targetExploitability of [0.1, 1e-7, 123.456, undefined]) {
      const { targetExploitability: _, ...rest } = record.config
      const config = targetExploitability === undefined ? rest : { ...rest, targetExploitability }
      if (targetExploitability !== undefined && record.game.exact === false) continue
      expect(parseTrainingYaml(trainingToYaml(config)).config).toEqual(config)
    }
})
