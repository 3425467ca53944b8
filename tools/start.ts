/** `npm start`: builds the app and opens it. */
import { run } from './run.ts'
import { chooseRuntime } from './runtime.ts'

try {
  const built = await run('electron-vite', ['build', '--logLevel', 'warn'])
  if (built !== 0) process.exit(built)
  const runtime = await chooseRuntime()
  process.exit(await run(runtime, ['.', ...process.argv.slice(2)]))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
