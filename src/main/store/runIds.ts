import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_DIGITS = 10
const RANDOM_BYTES = 10

let last = { millis: -1, random: 0n }

/**
 * A new run id: 48 bits of time, then 80 random bits, in Crockford base 32. Ids sort by the time they
 * were made; within one millisecond the random part counts up, so that order holds there too.
 */
export function newRunId(millis: number = Date.now()): string {
  const random =
    millis === last.millis ? last.random + 1n : BigInt(`0x${randomBytes(RANDOM_BYTES).toString('hex')}`) >> 1n
  last = { millis, random }
  return base32(BigInt(millis), TIME_DIGITS) + base32(random, (RANDOM_BYTES * 8) / 5)
}

function base32(value: bigint, digits: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < digits; i++) {
    text = ALPHABET[Number(rest & 31n)]! + text
    rest >>= 5n
  }
  return text
}
