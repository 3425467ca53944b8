/** `npm run bench`: builds, then runs each file of test/bench; every speed is a ratio measured within one run. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './run.ts'

const FOLDER = join(ROOT, 'test', 'bench')

const built = await run('electron-vite', ['build', '--logLevel', 'warn'])
if (built !== 0) process.exit(built)

const wanted = process.argv.slice(2)
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.bench.ts'))) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue
  console.log(`\n▸ ${file.replace('.bench.ts', '')}`)
  const code = await run(process.execPath, [join(FOLDER, file)])
  if (code !== 0) process.exit(code)
}
