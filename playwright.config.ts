import { defineConfig } from '@playwright/test'

/** One suite against Playwright's Electron interface: real Electron where it is, the stand-in elsewhere. */
export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.e2e.ts', 'a11y/**/*.e2e.ts'],
  outputDir: 'test-results',
  // Two apps at once is what two cores bear.
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: true,
})
