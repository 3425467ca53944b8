/**
 * How much two instances side by side do against one alone: `node test/bench/instances.bench.ts`. External sampling on
 * Leduc, each instance in its own process, in turns. Time on the clock says what a person gets; it depends on both
 * cores being free, so the same ratio is shown in processor time, which tells what the instances cost each other.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { DEFAULT_ALGORITHMS } from '../../src/engine/cfr/algorithms/config.ts'
import { createSolver } from '../../src/engine/cfr/algorithms/create.ts'
import { leducPoker } from '../../src/engine/cfr/games/leduc.ts'
import { buildTree } from '../../src/engine/cfr/tree.ts'

const ROUNDS = 5
const SECONDS = 2
const SLICE = 2_000

/** Iterations a second: on the clock, and of processor time. */
type Rates = { readonly clock: number; readonly processor: number }

if (process.send === undefined) await compare()
else process.on('message', (instance: number) => process.send!(measure(instance)))

/** What an instance does. */
function measure(instance: number): Rates {
  const solver = createSolver({
    tree: buildTree(leducPoker()),
    algorithm: DEFAULT_ALGORITHMS.es_mccfr,
    origin: { seed: 1n, instance, epoch: 0 },
  })
  solver.iterate(100_000)
  const before = solver.iterations
  const start = performance.now()
  const used = process.cpuUsage()
  while (performance.now() - start < SECONDS * 1_000) solver.iterate(SLICE)
  const clock = (performance.now() - start) / 1_000
  const { user, system } = process.cpuUsage(used)
  const done = solver.iterations - before
  return { clock: done / clock, processor: (done / (user + system)) * 1e6 }
}

/** Rates of so many instances at once, added up. */
async function together(count: number): Promise<Rates> {
  const rates = await Promise.all(Array.from({ length: count }, (_, instance) => inProcess(instance)))
  return {
    clock: rates.reduce((sum, { clock }) => sum + clock, 0),
    processor: rates.reduce((sum, { processor }) => sum + processor, 0),
  }
}

function inProcess(instance: number): Promise<Rates> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url))
    child.once('message', (rates: Rates) => {
      resolve(rates)
      child.disconnect()
    })
    child.once('error', reject)
    child.send(instance)
  })
}

async function compare(): Promise<void> {
  const clock: number[] = []
  const processor: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const one = await together(1)
    const two = await together(2)
    clock.push(two.clock / one.clock)
    processor.push(two.processor / one.processor)
  }
  const cores = availableParallelism()
  console.log(`Two instances against one, ${cores} cores (goal 1.80 on two free ones):`)
  console.log(`  on the clock       ${summary(clock)}`)
  console.log(`  in processor time  ${summary(processor)}`)
}

function summary(ratios: readonly number[]): string {
  const sorted = ratios.toSorted((a, b) => a - b)
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)} (${sorted[0]!.toFixed(2)} to ${sorted.at(-1)!.toFixed(2)})`
}
