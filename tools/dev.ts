/** `npm run dev`: the app with the renderer reloading as its sources change. */
import { run } from './run.ts'
import { chooseRuntime } from './runtime.ts'

try {
  const runtime = await chooseRuntime()
  process.exit(
    await run('electron-vite', ['dev', ...process.argv.slice(2)], { env: { ELECTRON_EXEC_PATH: runtime } }),
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
