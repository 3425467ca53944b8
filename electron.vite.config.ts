import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contract } from './src/shared/api/contract.ts'

/** The contract's names alone: a sandboxed preload stays small and still has no list of its own. */
const contractNames = Object.fromEntries(
  Object.entries(contract).map(([feature, members]) => [
    feature,
    Object.fromEntries(Object.entries(members).map(([name, { kind }]) => [name, kind])),
  ]),
)

/**
 * Three targets. The Node side (main process, worker entries, command line) is one build, so that the
 * engine is shared between them as chunks; the preload is one self-contained CommonJS file, because a
 * sandboxed preload can load nothing else; the renderer is an ordinary web page.
 *
 * Every dependency is bundled except the few native ones, so a packaged app carries no node_modules.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out',
      // The first of the three builds clears what older ones left.
      emptyOutDir: true,
      target: 'node24',
      externalizeDeps: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          'main/main': 'src/main/main.ts',
          'workers/worker': 'src/workers/worker.ts',
          'cli/index': 'src/cli/index.ts',
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    define: { __CONTRACT_NAMES__: JSON.stringify(contractNames) },
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: 'src/preload/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome156',
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
