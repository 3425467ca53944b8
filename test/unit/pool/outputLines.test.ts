import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { readLines } from '../../../src/main/pool/outputLines.ts'

async function linesOf(chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = []
  const stream = new PassThrough()
  readLines(stream, (line) => lines.push(line))
  for (const chunk of chunks) stream.write(chunk)
  stream.end()
  await new Promise((resolve) => stream.on('end', resolve))
  return lines
}

it('joins what arrives in pieces and parts what arrives together', async () => {
  expect(await linesOf(['one\ntw', 'o\r\n\nthree'])).toEqual(['one', 'two', 'three'])
})

it('does not break a character that arrives in two pieces', async () => {
  const euro = Buffer.from('€\n')
  expect(await linesOf([euro.subarray(0, 1), euro.subarray(1)])).toEqual(['€'])
})

it('cuts a line that does not end', async () => {
  const lines = await linesOf(Array.from({ length: 100 }, () => 'x'.repeat(1000)))
  expect(lines).toHaveLength(1)
  expect(lines[0]!.length).toBeLessThanOrEqual(2_000)
})
