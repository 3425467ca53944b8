import { expect, it } from 'vitest'
import { workerEnvironment } from '../../../src/main/pool/environment.ts'

it('gives workers a short list of variables and nothing else', () => {
  const given = { TZ: 'UTC', TMPDIR: '/t', PATH: '/bin', HOME: '/h', NODE_OPTIONS: '--inspect', SECRET: 's' }
  expect(workerEnvironment(given)).toEqual({ TZ: 'UTC', TMPDIR: '/t' })
  expect(workerEnvironment({ LANG: undefined })).toEqual({})
})
