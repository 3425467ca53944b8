/**
 * Sums over clusters: groups of sessions that go together. The seats of a table share the community cards, and the
 * players who follow each other at a seat share its rounds, so that only the sessions of one table are independent of
 * those of another. Intervals come from the totals of each table session and the products of these totals.
 */
import { requireBounds } from './bounds.ts'
import { fromFields } from './fromFields.ts'
import { ruinLevels } from './ruin.ts'
import type { SessionResult } from './sessionResult.ts'
import type { GameSetup } from './setup.ts'

/** What is added up within a cluster; money in steps while it is added, in cents afterwards. */
export const CLUSTER_QUANTITIES = [
  'sessions',
  'wins',
  'losses',
  'hands',
  'profit',
  'mainProfit',
  'profitSquared',
  'maxDrawdown',
  'ruin25',
  'ruin50',
  'ruin75',
  'ruin100',
] as const
export type ClusterQuantity = (typeof CLUSTER_QUANTITIES)[number]

/** Products of two of a cluster's totals, of which the sums over clusters are kept. */
export const CLUSTER_PRODUCTS = [
  'sessions*sessions',
  'sessions*wins',
  'sessions*losses',
  'sessions*hands',
  'sessions*profit',
  'sessions*profitSquared',
  'sessions*maxDrawdown',
  'wins*wins',
  'wins*losses',
  'losses*losses',
  'hands*hands',
  'hands*profit',
  'hands*mainProfit',
  'profit*profit',
  'profit*mainProfit',
  'profit*profitSquared',
  'mainProfit*mainProfit',
  'profitSquared*profitSquared',
  'maxDrawdown*maxDrawdown',
  'sessions*ruin25',
  'ruin25*ruin25',
  'sessions*ruin50',
  'ruin50*ruin50',
  'sessions*ruin75',
  'ruin75*ruin75',
  'sessions*ruin100',
  'ruin100*ruin100',
] as const satisfies readonly `${ClusterQuantity}*${ClusterQuantity}`[]
export type ClusterProduct = (typeof CLUSTER_PRODUCTS)[number]

/** Sums of the products over `clusters` clusters. */
export type ClusterSums = { readonly clusters: number } & { readonly [Product in ClusterProduct]: bigint }

const PAIRS = CLUSTER_PRODUCTS.map((product) => {
  const [a, b] = product.split('*').map((name) => CLUSTER_QUANTITIES.indexOf(name as ClusterQuantity))
  return { product, a: a!, b: b! }
})

/** Power of the step that a quantity is counted in: 0 for counts, 1 for money, 2 for its square. */
const STEP_POWERS: { readonly [Quantity in ClusterQuantity]: number } = {
  sessions: 0,
  wins: 0,
  losses: 0,
  hands: 0,
  profit: 1,
  mainProfit: 1,
  profitSquared: 2,
  maxDrawdown: 1,
  ruin25: 0,
  ruin50: 0,
  ruin75: 0,
  ruin100: 0,
}

export const NO_CLUSTERS: ClusterSums = { clusters: 0, ...fromFields(CLUSTER_PRODUCTS, () => 0n) }

/** Sums over two disjoint sets of clusters. */
export function mergeClusters(a: ClusterSums, b: ClusterSums): ClusterSums {
  return {
    clusters: a.clusters + b.clusters,
    ...fromFields(CLUSTER_PRODUCTS, (product) => a[product] + b[product]),
  }
}

/** Adds up clusters, one after the other. */
export class ClusterAccumulator {
  readonly #step: number
  readonly #sums: bigint[] = PAIRS.map(() => 0n)
  #clusters = 0
  #open = CLUSTER_QUANTITIES.map(() => 0n)

  readonly #ruinCents: readonly number[]

  constructor(setup: GameSetup) {
    this.#step = requireBounds(setup).stepCents
    this.#ruinCents = ruinLevels(setup)
  }

  /** Adds a session to the open cluster. */
  add({ profit, mainProfit, hands, maxDrawdown, lowest }: SessionResult): void {
    const steps = BigInt(profit / this.#step)
    const open = this.#open
    open[0]! += 1n
    if (profit > 0) open[1]! += 1n
    if (profit < 0) open[2]! += 1n
    open[3]! += BigInt(hands)
    open[4]! += steps
    open[5]! += BigInt(mainProfit / this.#step)
    open[6]! += steps * steps
    open[7]! += BigInt(maxDrawdown / this.#step)
    for (const [level, cents] of this.#ruinCents.entries()) if (lowest <= cents) open[8 + level]! += 1n
  }

  /** Closes the cluster. */
  end(): void {
    for (const [place, { a, b }] of PAIRS.entries()) this.#sums[place]! += this.#open[a]! * this.#open[b]!
    this.#open.fill(0n)
    this.#clusters++
  }

  /** The sums over the clusters closed so far, in cents. */
  sums(): ClusterSums {
    const step = BigInt(this.#step)
    const entries = PAIRS.map(({ product, a, b }, place) => {
      const power = STEP_POWERS[CLUSTER_QUANTITIES[a]!] + STEP_POWERS[CLUSTER_QUANTITIES[b]!]
      return [product, this.#sums[place]! * step ** BigInt(power)] as const
    })
    return { clusters: this.#clusters, ...(Object.fromEntries(entries) as Record<ClusterProduct, bigint>) }
  }
}
