import type { Session } from '../chromium/connection.ts'

export interface ViewSize {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** Exactly the asked-for inner size; zoom as a browser does it, by fewer and larger pixels. */
export async function applySize(
  session: Session,
  headless: boolean,
  { width, height, zoom }: ViewSize,
): Promise<void> {
  if (!headless) {
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setContentsSize', { windowId, width, height })
    if (zoom === 1) return
  }
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  })
}

/** The last session to write wins; Playwright stays out of it when launched with `colorScheme: null`. */
export async function applyColorScheme(session: Session, scheme: 'light' | 'dark'): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  })
}
