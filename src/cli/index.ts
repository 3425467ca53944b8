#!/usr/bin/env node
/*
 * The entry imports nothing but Node itself, so that an old Node reads it far enough to say what is
 * missing; everything else is loaded after the check.
 */
import process from 'node:process'

const NEEDED = 24
const major = Number(process.versions.node.split('.')[0])

if (major < NEEDED) {
  console.error(`Feltworks needs Node ${NEEDED} or newer; this is Node ${process.versions.node}.`)
  process.exitCode = 2
} else {
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
