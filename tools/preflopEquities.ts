/**
 * Computes the exact equities of the 169 starting hands and writes resources/preflop-equities.bin. The file is
 * committed, since this takes a minute or more: run it again only if the format changes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { PreflopEquityBuilder } from '../src/engine/cfr/abstraction/preflopEquity.ts'

const SLICE = 5_000

const builder = new PreflopEquityBuilder()
while (!builder.run(SLICE)) process.stdout.write(`\r${Math.round(100 * builder.progress)} %`)
mkdirSync('resources', { recursive: true })
writeFileSync('resources/preflop-equities.bin', builder.file())
process.stdout.write('\rresources/preflop-equities.bin written\n')
