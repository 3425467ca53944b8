import { CLUSTER_PRODUCTS, type ClusterProduct, type ClusterSums } from './clusters.ts'
import { fromFields } from './fromFields.ts'
import { isDecimal, isRecord } from './jsonGuards.ts'
import type { GameSetup } from './setup.ts'
import { clusteredSeats, hasClusters, type TableClusters } from './totals.ts'

export type ClusterJson = { clusters: number } & { [Product in ClusterProduct]: string }

/** Bigints as decimal text. */
export function serializeClusters({ table, seats }: TableClusters): {
  table: ClusterJson
  seats: ClusterJson[]
} {
  return { table: toJson(table), seats: seats.map(toJson) }
}

function toJson(sums: ClusterSums): ClusterJson {
  return { clusters: sums.clusters, ...fromFields(CLUSTER_PRODUCTS, (product) => sums[product].toString()) }
}

/**
 * Sums read back; null where the setup has none and in totals from before they were kept, `wrong` for what is no such
 * sums or is of another number of sessions of the table.
 */
export function parseClusters(
  json: unknown,
  setup: GameSetup,
  tableSessions: number,
): TableClusters | null | 'wrong' {
  if (json === undefined) return null
  if (!hasClusters(setup) || !isRecord<keyof TableClusters>(json) || !Array.isArray(json.seats))
    return 'wrong'
  const sums = [json.table, ...(json.seats as unknown[])].map((each) => fromJson(each, tableSessions))
  if (sums.includes(null) || json.seats.length !== clusteredSeats(setup)) return 'wrong'
  const [table, ...seats] = sums as ClusterSums[]
  return { table: table!, seats }
}

function fromJson(json: unknown, clusters: number): ClusterSums | null {
  if (!isRecord<keyof ClusterJson>(json) || json.clusters !== clusters) return null
  if (!CLUSTER_PRODUCTS.every((product) => isDecimal(json[product]))) return null
  return { clusters, ...fromFields(CLUSTER_PRODUCTS, (product) => BigInt(json[product] as string)) }
}
