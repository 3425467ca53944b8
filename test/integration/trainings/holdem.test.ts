import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluationSchema, type MatchFigures } from '../../../src/shared/training/results.ts'
import { peakMemory, runCommand, startCommand } from '../../fixtures/runs/command.ts'
import { temporaryFolder } from '../../fixtures/runs/folders.ts'

/*
 * Limit hold'em with the usual buckets, by the commands as they are shipped. After 300,000 iterations in all the
 * strategy still loses to a bot that always raises, after 600,000 to a loose one; after 1.5 million it beats each of the
 * five by more than the interval. Seeds are fixed, so the figures repeat. On two free cores it takes two minutes and a
 * half.
 */
const INSTANCES = 2
const ITERATIONS = 1_500_000
const TIMEOUT = 10 * 180_000

const CONFIG = {
  game: 'hulhe',
  algorithm: 'es_mccfr',
  seed: '1',
  instances: INSTANCES,
  iterations: ITERATIONS,
}

interface Trained {
  readonly merged: { readonly selfPlay: MatchFigures; readonly bots: readonly MatchFigures[] }
  readonly instances: readonly { readonly iterationsExecuted: number; readonly trainedSeconds: number }[]
  readonly identical: boolean
  readonly run: { readonly game: string; readonly iterationsDone: number }
}

/** Peak memory of the processes of the instances, bytes, while a training goes on. */
function watchMemory(folder: string): { readonly stop: () => readonly number[] } {
  const peaks = Array.from({ length: INSTANCES }, () => 0)
  const look = () => {
    for (const instance of peaks.keys()) {
      try {
        const text = readFileSync(join(folder, `instance_${instance}`, 'progress.json'), 'utf8')
        const { pid, status } = JSON.parse(text) as { pid: number; status: string }
        if (status === 'running') peaks[instance] = Math.max(peaks[instance]!, peakMemory(pid))
      } catch {
        // It has not begun, or its file is just being replaced.
      }
    }
  }
  const timer = setInterval(look, 200)
  return {
    stop() {
      clearInterval(timer)
      return peaks
    },
  }
}

test('limit hold’em in two instances comes near the value of the game and beats the bots', {
  timeout: TIMEOUT,
}, async () => {
  const home = await temporaryFolder()
  const config = join(home, 'limit.yaml')
  writeFileSync(config, JSON.stringify(CONFIG))
  const build = () =>
    runCommand(['abstraction', 'build', config, '--json', '--quiet'], { home, entry: 'built' })
  const begin = performance.now()
  const built = await build()
  const buildSeconds = (performance.now() - begin) / 1000
  expect(built.code, built.err).toBe(0)
  expect(JSON.parse(built.out)).toMatchObject({ built: true })
  expect(JSON.parse((await build()).out)).toEqual({ ...(JSON.parse(built.out) as object), built: false })

  const folder = join(home, 'place', 'run')
  mkdirSync(join(home, 'place'))
  const args = ['train', config, '--out', folder, '--json', '--quiet']
  const memory = watchMemory(folder)
  const training = await startCommand(args, { home, entry: 'built' }).finished
  const peaks = memory.stop()
  expect(training.code, training.err).toBe(0)
  const { merged, instances, identical, run } = JSON.parse(training.out) as Trained
  expect(run.game).toBe('hulhe buckets=169/200/200/200')

  // Every iteration was done once, by instances that explored differently.
  expect(instances.map(({ iterationsExecuted }) => iterationsExecuted)).toEqual([750_000, 750_000])
  expect(run.iterationsDone).toBe(ITERATIONS)
  expect(identical).toBe(false)
  const evaluation = evaluationSchema.parse(
    JSON.parse(readFileSync(join(folder, 'merged', 'evaluation.json'), 'utf8')),
  )
  expect(evaluation.mergedFrom).toEqual([0, 1])
  expect(new Set(evaluation.instances.map(({ strategyHash }) => strategyHash)).size).toBe(INSTANCES)

  // An equilibrium gives the dealer +87.7 to +89.7 (Bowling et al. 2015); one within buckets lies around it.
  const { mean, halfWidth } = merged.selfPlay
  expect(halfWidth).toBeLessThan(10)
  expect(mean - halfWidth).toBeGreaterThan(60)
  expect(mean + halfWidth).toBeLessThan(120)
  const bots = ['uniform', 'always_call', 'always_raise', 'tight', 'loose']
  expect(merged.bots.map(({ opponent }) => opponent)).toEqual(bots)
  for (const bot of merged.bots) expect(bot.mean - bot.halfWidth, bot.opponent).toBeGreaterThan(0)

  const seconds = Math.max(...instances.map(({ trainedSeconds }) => trainedSeconds))
  expect(Math.min(...peaks)).toBeGreaterThan(0)
  console.log(
    [
      `buckets built in ${buildSeconds.toFixed(0)} s`,
      `${Math.round(ITERATIONS / seconds)} iterations a second in ${INSTANCES} instances`,
      `peak memory of an instance ${peaks.map((bytes) => Math.round(bytes / 1e6)).join(' and ')} MB`,
      `dealer ${mean.toFixed(1)} ± ${halfWidth.toFixed(1)}`,
      ...merged.bots.map((bot) => `${bot.opponent} ${bot.mean.toFixed(0)} ± ${bot.halfWidth.toFixed(0)}`),
    ].join('; '),
  )
})
