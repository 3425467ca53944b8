import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { APP_VERSION } from '../../../src/shared/version.ts'

it('the version that programs tell is the one of the package', () => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  expect((JSON.parse(text) as { version: string }).version).toBe(APP_VERSION)
})
