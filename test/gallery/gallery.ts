import type { ErrorCode } from '../../src/shared/errors.ts'
import { createBridgeFixture, type FixtureOptions } from '../fixtures/bridge.ts'

/**
 * The real window on a bridge in memory. The address chooses the scene:
 * `?scene=empty&theme=dark&locale=de-DE&failing=data_folder_missing&lively=1#/library`.
 */
const query = new URLSearchParams(location.search)
const failing = query.get('failing')
const fixture = createBridgeFixture({
  scene: (query.get('scene') ?? 'full') as NonNullable<FixtureOptions['scene']>,
  theme: (query.get('theme') ?? 'system') as NonNullable<FixtureOptions['theme']>,
  locale: query.get('locale') ?? 'en-US',
  failing: failing === null ? [] : [failing as ErrorCode],
  lively: query.has('lively'),
})
Object.assign(window, { feltworks: fixture.bridge, fixture })
await import('../../src/renderer/main.tsx')
