/**
 * `npm test`: type check, lint and import rules, build, then every test. Ends with one line that counts
 * what passed and what failed; a step that could not even run counts as a failure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRuntime } from '../test/standin/launch.ts'
import { run } from './run.ts'

interface Count {
  passed: number
  failed: number
  /** Full names of the tests that did not run. */
  skipped: string[]
}

const reports = mkdtempSync(join(tmpdir(), 'feltworks-test-'))
const total: Count = { passed: 0, failed: 0, skipped: [] }

function add({ passed, failed, skipped }: Count): void {
  total.passed += passed
  total.failed += failed
  total.skipped.push(...skipped)
}

/** A step that passes or fails as a whole. */
async function step(title: string, command: string, args: string[]): Promise<boolean> {
  console.log(`\n▸ ${title}`)
  const ok = (await run(command, args)) === 0
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] })
  return ok
}

/** A suite that reports each test in a JSON file. */
async function suite(
  title: string,
  command: string,
  args: string[],
  env: object,
  count: () => Count,
): Promise<void> {
  console.log(`\n▸ ${title}`)
  const code = await run(command, args, { env: { ...env } })
  let counted: Count = { passed: 0, failed: 0, skipped: [] }
  try {
    counted = count()
  } catch {
    console.error(`${title}: no report was written`)
  }
  add(counted)
  if (code !== 0 && counted.failed === 0) add({ passed: 0, failed: 1, skipped: [] })
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(reports, file), 'utf8'))
}

function countVitest(file: string): Count {
  const { testResults } = read(file) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[]
  }
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const of = (...states: string[]) => tests.filter(({ status }) => states.includes(status))
  return {
    passed: of('passed').length,
    failed: of('failed').length,
    skipped: of('skipped', 'pending', 'todo').map(({ fullName }) => fullName),
  }
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs?: { title: string; ok: boolean; tests: { status: string }[] }[]
}

function countPlaywright(file: string): Count {
  const count: Count = { passed: 0, failed: 0, skipped: [] }
  const visit = ({ title, suites = [], specs = [] }: PlaywrightSuite, parents: string[]) => {
    const path = [...parents, title]
    for (const spec of specs) {
      const skipped = spec.tests.every(({ status }) => status === 'skipped')
      if (skipped) count.skipped.push([...path, spec.title].join(' › '))
      else if (spec.ok) count.passed += 1
      else count.failed += 1
    }
    for (const inner of suites) visit(inner, path)
  }
  for (const top of (read(file) as { suites: PlaywrightSuite[] }).suites) visit(top, [])
  return count
}

try {
  const runtime = findRuntime()
  console.log(
    `End-to-end tests will run on ${runtime.kind === 'electron' ? 'Electron' : 'the stand-in runtime with Chromium'}.`,
  )
} catch (error) {
  // Never skip the end-to-end suite without a word: without a browser nothing here is worth a green light.
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

await step('Types', process.execPath, ['tools/typecheck.ts'])
await step('Format and lint', 'biome', ['check', '--error-on-warnings'])
await step('Import rules and type-aware lint', 'oxlint', ['--type-aware', '--deny-warnings'])
await step('Dead code', 'knip', [])
const built = await step('Build', 'electron-vite', ['build', '--logLevel', 'warn'])
if (built) {
  const vitest = join(reports, 'vitest.json')
  await suite(
    'Unit, property, oracle, security and integration tests',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`],
    {},
    () => countVitest('vitest.json'),
  )
  await suite(
    'End-to-end and accessibility tests',
    'playwright',
    ['test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json') },
    () => countPlaywright('playwright.json'),
  )
}
rmSync(reports, { recursive: true, force: true })

for (const name of total.skipped) console.log(`not run: ${name}`)
const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed === 0 ? 0 : 1)
