/** Totals to and from plain JSON: bigints as decimal strings, histograms as [bin, count] pairs. */

import { requireBounds } from './bounds.ts'
import { type ClusterJson, parseClusters, serializeClusters } from './clustersJson.ts'
import { fromFields } from './fromFields.ts'
import { histogramShape } from './histogram.ts'
import { isCount, isCountList, isDecimal, isRecord } from './jsonGuards.ts'
import { fromVersion1, fromVersion2 } from './oldTotals.ts'
import type { GameSetup } from './setup.ts'
import {
  type ChunkTotals,
  COUNT_FIELDS,
  type CountField,
  LIST_FIELDS,
  LIST_LENGTHS,
  type ListField,
  type SeatTotals,
  SUM_FIELDS,
  type SumField,
} from './totals.ts'

export type SeatTotalsJson = { [Field in CountField]: number } & { [Field in SumField]: string } & {
  [Field in ListField]: number[]
} & {
  minProfit: number | null
  maxProfit: number | null
  histogram: { below: number; above: number; bins: [bin: number, count: number][] }
}

export type TotalsJson = {
  version: typeof VERSION
  tableSessions: number
  seats: SeatTotalsJson[]
  /** Left out where sessions do not go together. */
  clusters?: { table: ClusterJson; seats: ClusterJson[] }
}

const VERSION = 3

/** Plain data for `JSON.stringify`; equal totals give equal text. */
export function serializeTotals(totals: ChunkTotals): TotalsJson {
  const { tableSessions, seats, clusters } = totals
  return {
    version: VERSION,
    tableSessions,
    seats: seats.map(serializeSeat),
    ...(clusters === null ? {} : { clusters: serializeClusters(clusters) }),
  }
}

function serializeSeat(seat: SeatTotals): SeatTotalsJson {
  const bins: [number, number][] = []
  for (const [bin, count] of seat.histogram.counts.entries()) if (count > 0) bins.push([bin, count])
  return {
    ...fromFields(COUNT_FIELDS, (field) => seat[field]),
    ...fromFields(SUM_FIELDS, (field) => seat[field].toString()),
    ...fromFields(LIST_FIELDS, (field) => [...seat[field]]),
    minProfit: seat.minProfit,
    maxProfit: seat.maxProfit,
    histogram: { below: seat.histogram.below, above: seat.histogram.above, bins },
  }
}

/**
 * Totals read back from JSON of unknown origin, or null when they are not totals of the setup: a field missing or
 * of the wrong kind, a negative count, counts that contradict each other, or a profit the setup cannot reach.
 */
export function parseTotals(json: unknown, setup: GameSetup): ChunkTotals | null {
  if (!isRecord<keyof TotalsJson>(json)) return null
  const present = inPresentForm(json)
  if (present === null) return null
  const { tableSessions, seats: values } = present
  if (!isCount(tableSessions) || !Array.isArray(values) || values.length !== setup.seats) return null
  const { bins } = histogramShape(setup)
  const { minProfitCents, maxProfitCents } = requireBounds(setup)
  const seats: SeatTotals[] = []
  for (const value of values) {
    const seat = parseSeat(value, bins)
    if (seat === null) return null
    if ((seat.minProfit ?? 0) < minProfitCents || (seat.maxProfit ?? 0) > maxProfitCents) return null
    seats.push(seat)
  }
  const clusters = parseClusters(json.clusters, setup, tableSessions)
  return clusters === 'wrong' ? null : { tableSessions, seats, clusters }
}

function inPresentForm(json: { readonly [Name in keyof TotalsJson]?: unknown }) {
  switch (json.version) {
    case undefined:
      return fromVersion1(json)
    case 2:
      return fromVersion2(json)
    case VERSION:
      return json
    default:
      return null
  }
}

function parseSeat(json: unknown, bins: number): SeatTotals | null {
  if (!isRecord<keyof SeatTotals>(json)) return null
  const { minProfit, maxProfit } = json
  const histogram = parseHistogram(json.histogram, bins)
  if (
    histogram === null ||
    !COUNT_FIELDS.every((field) => isCount(json[field])) ||
    !SUM_FIELDS.every((field) => isDecimal(json[field])) ||
    !LIST_FIELDS.every((field) => isCountList(json[field], LIST_LENGTHS[field])) ||
    !isExtreme(minProfit) ||
    !isExtreme(maxProfit)
  ) {
    return null
  }
  const seat: SeatTotals = {
    ...fromFields(COUNT_FIELDS, (field) => json[field] as number),
    ...fromFields(SUM_FIELDS, (field) => BigInt(json[field] as string)),
    ...fromFields(LIST_FIELDS, (field) => [...(json[field] as number[])]),
    minProfit,
    maxProfit,
    histogram,
  }
  return isConsistent(seat) ? seat : null
}

function parseHistogram(json: unknown, bins: number): SeatTotals['histogram'] | null {
  if (!isRecord<keyof SeatTotalsJson['histogram']>(json) || !isCount(json.below) || !isCount(json.above))
    return null
  if (!Array.isArray(json.bins) || json.bins.length > bins) return null
  const counts = new Float64Array(bins)
  for (const pair of json.bins) {
    if (!isCountList(pair, 2)) return null
    const [bin, count] = pair as [number, number]
    if (bin >= bins || counts[bin] !== 0) return null
    counts[bin] = count
  }
  return { counts, below: json.below, above: json.above }
}

/** Identities that hold for any totals; they catch records that are whole in form only. */
function isConsistent(seat: SeatTotals): boolean {
  const sum = (values: Iterable<number>): number => {
    let total = 0
    for (const value of values) total += value
    return total
  }
  const { histogram, sessions, hands } = seat
  return (
    seat.wins + seat.losses + seat.pushes === sessions &&
    sum(seat.stopReasons) === sessions &&
    sum(histogram.counts) + histogram.below + histogram.above === sessions &&
    sum(seat.categories) === hands &&
    sum(seat.bonusCategories) === seat.bonusHands &&
    [seat.winStreaks, seat.lossStreaks, seat.drawdownPercents].every((counts) =>
      [sessions, 0].includes(sum(counts)),
    ) &&
    Math.max(...seat.ruins) <= sessions &&
    Math.max(seat.ride1, seat.ride2, seat.bonusHands, seat.cappedHands) <= hands &&
    seat.mainProfit + seat.bonusProfit === seat.profit &&
    (sessions === 0) === (seat.minProfit === null) &&
    (sessions === 0) === (seat.maxProfit === null)
  )
}

function isExtreme(value: unknown): value is number | null {
  return value === null || Number.isSafeInteger(value)
}
