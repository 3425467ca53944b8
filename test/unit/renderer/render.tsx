import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { configure, render as renderPlain } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { App } from '../../../src/renderer/App.tsx'
import { createQueryClient } from '../../../src/renderer/state/queries.ts'
import { type BridgeFixture, createBridgeFixture, type FixtureOptions } from '../../fixtures/bridge.ts'

// The machine may be busy with other tests.
configure({ asyncUtilTimeout: 15_000 })

/** What the browser has and jsdom has not. */
function fillIn(): void {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  Object.assign(window, { matchMedia: (media: string) => ({ ...list, media }) })
  Element.prototype.scrollIntoView ??= () => undefined
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(document, 'fonts', {
    value: { addEventListener: () => undefined, removeEventListener: () => undefined },
    configurable: true,
  })
}

export function installBridge(options?: FixtureOptions): BridgeFixture {
  fillIn()
  const fixture = createBridgeFixture(options)
  Object.assign(window, { feltworks: fixture.bridge })
  return fixture
}

/** One part, with all around it that parts expect. */
export function renderPart(part: ReactNode, options?: FixtureOptions) {
  const fixture = installBridge(options)
  const view = renderPlain(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider env="test">
        <Router hook={useHashLocation}>{part}</Router>
      </MantineProvider>
    </QueryClientProvider>,
  )
  return { ...view, fixture }
}

/** The whole window at an address. */
export function renderApp(address: string, options?: FixtureOptions) {
  const fixture = installBridge(options)
  window.location.hash = address
  return { ...renderPlain(<App />), fixture }
}
