/** Type-checks every process in its own world: `window` must not resolve in main, nor `node:fs` in the renderer. */
import { spawnSync } from 'node:child_process'

const projects = [
  '.',
  'src/engine',
  'src/shared',
  'src/workers',
  'src/main',
  'src/preload',
  'src/renderer',
  'src/cli',
  'test',
]
const failed = projects.filter(
  (project) => spawnSync('tsc', ['-p', project], { stdio: 'inherit', shell: true }).status !== 0,
)

if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`)
  process.exit(1)
}
