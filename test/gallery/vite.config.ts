import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Serves the window on a bridge in memory, for looking at it and for the accessibility check. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Below out/, not node_modules/: a second checkout that borrows the packages must not share this.
  cacheDir: fileURLToPath(new URL('../../out/.vite-gallery', import.meta.url)),
  plugins: [react()],
  // The fixture answers some questions with the workers' own code.
  resolve: {
    alias: { 'node:timers/promises': fileURLToPath(new URL('./timers.ts', import.meta.url)) },
  },
  server: {
    host: '127.0.0.1',
    // A second checkout may borrow the packages of the first.
    fs: { allow: [project, realpathSync(new URL('../../node_modules', import.meta.url))] },
    // Shared by people who edit at the same time; reloading by hand keeps a picture in one piece.
    hmr: false,
    headers: {
      // The product's policy, but for the inline script that the development server adds.
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws:",
    },
  },
})
