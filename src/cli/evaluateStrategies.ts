import { basename, resolve } from 'node:path'
import type { Pool } from '../main/pool/types.ts'
import { abstractionSettings, findAbstraction } from '../main/trainings/abstractions.ts'
import type { TrainingPlaces } from '../main/trainings/source.ts'
import { isExactGame } from '../shared/config/checkTraining.ts'
import type { TrainingConfig } from '../shared/config/training.ts'
import { AppError } from '../shared/errors.ts'
import { figure, holdemLines } from './trainingReport.ts'

/** What was measured of one thing, for programs and for people. */
export interface Measured {
  readonly json: object
  readonly lines: readonly string[]
}

interface Ports {
  readonly pool: Pool
  readonly places: TrainingPlaces
}

interface Found {
  readonly path: string
  readonly file: string
  readonly config: TrainingConfig
  readonly gameHash: string
}

/** Each is tens of megabytes, and each plays against each. */
const MOST_FILES = 8
/** Deals of each match. */
const PAIRS = 20_000
/** Strategy files have no seed of their own: everybody who measures them gets the same figures. */
const SEED = '0'

/** Measures strategy files; those of one hold'em game also play each against each. */
export async function evaluateStrategies(
  paths: readonly string[],
  ports: Ports,
): Promise<ReadonlyMap<string, Measured>> {
  const found: Found[] = []
  for (const path of paths) {
    const file = resolve(path)
    found.push({ path, file, ...(await ports.pool.run('inspectStrategy', { file }, PRIORITY)) })
  }
  const results = new Map<string, Measured>()
  for (const each of found.filter(({ config }) => isExactGame(config)))
    results.set(each.path, await measureExact(each, ports))
  const holdem = found.filter(({ config }) => !isExactGame(config))
  for (const group of Map.groupBy(holdem, sameGame).values())
    for (const [path, measured] of await measureTogether(group, ports)) results.set(path, measured)
  return results
}

const PRIORITY = { priority: 'interactive' } as const

function sameGame({ config, gameHash }: Found): string {
  return JSON.stringify([gameHash, config.game, config.hunl, abstractionSettings(config)])
}

async function measureExact({ file }: Found, { pool, places }: Ports): Promise<Measured> {
  const input = { file, resources: places.resources }
  const { exact, game } = await pool.run('evaluateStrategy', input, PRIORITY)
  return {
    json: { ...exact, game: game.id },
    lines: [`${game.id}: exploitability ${figure(exact)} chips per hand`],
  }
}

async function measureTogether(
  group: readonly Found[],
  { pool, places }: Ports,
): Promise<(readonly [string, Measured])[]> {
  const { config } = group[0]!
  if (group.length > MOST_FILES)
    throw new AppError('bad_request', {
      message: `At most ${MOST_FILES} strategies of one hold'em game can be measured together; ${group.length} were named.`,
    })
  const hash = await findAbstraction(places.abstractions, abstractionSettings(config)!)
  if (hash === null) throw new AppError('abstraction_missing')
  const input = {
    config,
    resources: places.resources,
    abstraction: { file: `${places.abstractions}/${hash}/buckets.bin`, hash },
    files: group.map(({ file }) => file),
    pairs: PAIRS,
    seed: SEED,
  }
  const { game, measured, matches } = await pool.run('matchStrategies', input, PRIORITY)
  return measured.map((figures, i) => {
    const against = matches.filter(({ first }) => first === i)
    // In words the other's name is enough; programs get its path.
    const asMatches = (nameOf: (path: string) => string) =>
      against.map(({ second, mean, halfWidth, pairs, bootstrap, raw }) => ({
        opponent: nameOf(group[second]!.path),
        mean,
        halfWidth,
        pairs,
        bootstrap,
        raw,
      }))
    const { selfPlay, bots, learnedResponse, localResponse } = figures
    const own = { selfPlay, bots, learnedResponse, localResponse }
    return [
      group[i]!.path,
      {
        json: { ...own, game: game.id, against: asMatches((path) => path) },
        lines: [
          `${game.id}:`,
          ...holdemLines({ ...own, instances: asMatches((path) => basename(path)), earlier: null }),
        ],
      },
    ]
  })
}
