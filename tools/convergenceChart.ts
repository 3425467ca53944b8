/**
 * Measures exploitability against the iterations of all instances together, on Leduc, for one, two and four instances
 * that train apart or together, and writes docs/images/convergence.svg and the table of docs/methods-solver.md:
 * `node tools/convergenceChart.ts`. Everything follows from the seeds; it takes a minute or two.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_ALGORITHMS } from '../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../src/engine/cfr/algorithms/create.ts'
import { exploitability } from '../src/engine/cfr/evaluation/exploitability.ts'
import { meanOfRegrets, sumOfStrategySums } from '../src/engine/cfr/evaluation/merge.ts'
import { normalise } from '../src/engine/cfr/evaluation/policy.ts'
import { leducPoker } from '../src/engine/cfr/games/leduc.ts'
import { sequenceForm } from '../src/engine/cfr/sequenceForm.ts'
import { buildTree } from '../src/engine/cfr/tree.ts'
import { convergenceSvg, type Series } from './convergenceSvg.ts'
import { ROOT } from './run.ts'

const SEEDS = [1n, 2n, 3n, 4n, 5n]
/** Iterations of all instances together. */
const POINTS = [4_000, 10_000, 20_000, 40_000, 100_000, 200_000, 400_000, 1_000_000, 2_000_000]
/** Iterations of each instance between two synchronisations. */
const SYNC_EVERY = 1_000

const CASES = [
  { name: '1 instance', instances: 1, isTogether: false },
  { name: '2 apart', instances: 2, isTogether: false },
  { name: '4 apart', instances: 4, isTogether: false },
  { name: '2 together', instances: 2, isTogether: true },
  { name: '4 together', instances: 4, isTogether: true },
] as const

const tree = buildTree(leducPoker())
const form = sequenceForm(tree)

/** Exploitability of the merge at each point, in thousandths of a chip. */
function curveOf({ instances, isTogether }: (typeof CASES)[number], seed: bigint): number[] {
  const solvers = Array.from({ length: instances }, (_, instance) =>
    createSolver({
      tree,
      form,
      algorithm: DEFAULT_ALGORITHMS.es_mccfr,
      origin: { seed, instance, epoch: 0 },
    }),
  )
  let done = 0
  return POINTS.map((total) => {
    for (const end = total / instances; done < end; ) {
      const count = isTogether ? Math.min(SYNC_EVERY, end - done) : end - done
      for (const solver of solvers) solver.iterate(count)
      done += count
      if (!isTogether || done % SYNC_EVERY !== 0) continue
      const regrets = meanOfRegrets(solvers.map((solver) => solver.regrets))
      for (const solver of solvers) solver.restore({ ...solver.state(), regrets })
    }
    const sums = sumOfStrategySums(solvers.map((solver) => solver.strategySums))
    return 1_000 * exploitability(form, normalise(tree.infosets, sums)).exploitability
  })
}

function meanCurve(kind: (typeof CASES)[number]): Series {
  const curves = SEEDS.map((seed) => curveOf(kind, seed))
  const points = POINTS.map((x, i) => {
    const values = curves.map((curve) => curve[i]!)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return { x, y: mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
  })
  process.stdout.write(`${kind.name}\n`)
  return { name: kind.name, points }
}

function tableOf(series: readonly Series[]): string {
  const rows = [
    ['iterations in all', ...series.map(({ name }) => name)],
    ['---:', ...series.map(() => '---:')],
    ...POINTS.map((total, i) => [
      total.toLocaleString('en'),
      ...series.map(({ points }) => `${points[i]!.y.toFixed(1)} ± ${points[i]!.error.toFixed(1)}`),
    ]),
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Puts the table between its marks in the document. */
function writeTable(table: string): void {
  const path = join(ROOT, 'docs', 'methods-solver.md')
  const text = readFileSync(path, 'utf8')
  const [before, , after] = text.split(/<!-- \/?convergence -->/)
  if (before === undefined || after === undefined) throw new Error(`${path} has no place for the table`)
  writeFileSync(path, `${before}<!-- convergence -->\n\n${table}\n\n<!-- /convergence -->${after}`)
}

const series = CASES.map(meanCurve)
writeFileSync(join(ROOT, 'docs', 'images', 'convergence.svg'), convergenceSvg(series))
writeTable(tableOf(series))
