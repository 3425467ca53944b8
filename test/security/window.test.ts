import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({
  BrowserWindow: class {},
  nativeTheme: {},
  app: { getName: () => 'Feltworks' },
  Menu: {},
}))

const { windowOptions } = await import('../../src/main/windows.ts')
const { menuTemplate } = await import('../../src/main/menu.ts')

describe('every window', () => {
  it('is isolated, sandboxed and without Node', () => {
    const { webPreferences } = windowOptions({ isPackaged: true, dark: false })
    const { preload, ...rest } = webPreferences ?? {}
    expect(preload).toMatch(/preload\.cjs$/)
    expect(rest).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('has developer tools only while developing', () => {
    expect(windowOptions({ isPackaged: false, dark: true }).webPreferences?.devTools).toBe(true)
    const roles = (isPackaged: boolean) => JSON.stringify(menuTemplate({ isPackaged, run: () => {} }))
    expect(roles(false)).toContain('toggleDevTools')
    expect(roles(true)).not.toMatch(/toggleDevTools|reload/)
  })
})
