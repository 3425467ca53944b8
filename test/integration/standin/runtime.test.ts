import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseCommandLine } from '../../standin/core/command-line.ts'
import { findRuntime } from '../../standin/launch.ts'
import { type BridgeWindow, launchFixture } from './fixture.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'feltworks-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function executable(folder: string, name: string, script = 'exit 0'): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('findRuntime', () => {
  it('insists on what FELTWORKS_RUNTIME says', () => {
    const chromium = executable(temporaryFolder(), 'chromium')
    expect(findRuntime({ FELTWORKS_RUNTIME: 'standin', FELTWORKS_CHROMIUM: chromium })).toEqual({
      kind: 'standin',
      executablePath: expect.stringMatching(/standin\/electron$/),
    })
    expect(() => findRuntime({ FELTWORKS_RUNTIME: 'other' })).toThrow("FELTWORKS_RUNTIME is 'other'")
  })

  it('takes an Electron kept elsewhere', () => {
    const folder = temporaryFolder()
    const binary = executable(folder, 'electron')
    expect(findRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      kind: 'electron',
      executablePath: binary,
    })
  })

  it('says what to install when there is nothing', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder(), FELTWORKS_CHROMIUM: '/missing' }
    expect(() => findRuntime(env)).toThrow(
      /FELTWORKS_CHROMIUM names no program: \/missing.*apt install chromium/,
    )
    expect(() => findRuntime({ ...env, FELTWORKS_RUNTIME: 'electron' })).toThrow('npx install-electron')
  })
})

describe('the command line', () => {
  it('is read as Electron reads it', () => {
    const parsed = parseCommandLine([
      '--no-sandbox',
      '-r',
      'loader.js',
      '--Inspect=0',
      '.',
      '--user-data-dir=/a=b',
      'file',
    ])
    expect(parsed.appPath).toBe('.')
    expect(parsed.requires).toEqual(['loader.js'])
    expect([...parsed.switches]).toEqual([
      ['no-sandbox', ''],
      ['inspect', '0'],
      ['user-data-dir', '/a=b'],
    ])
  })

  it('needs no particular Node in PATH', () => {
    const folder = temporaryFolder()
    executable(folder, 'node', 'echo the wrong node; exit 9')
    const main = join(folder, 'main.cjs')
    writeFileSync(
      main,
      `console.log('ran on', process.versions.node.split('.')[0] >= 24, require('electron').app.getName()); process.exit(0)`,
    )
    const { FELTWORKS_RUNTIME: _none, ...env } = process.env
    const { stdout } = spawnSync(findRuntime().executablePath, [main], {
      env: { ...env, PATH: `${folder}${delimiter}${env['PATH']}` },
      encoding: 'utf8',
    })
    expect(stdout).toBe('ran on true Electron\n')
  })
})

describe('the network', () => {
  it('a page of a local development server gets the preload too', async () => {
    const server = createServer((_request, response) => {
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>Dev</title><script>window.early = typeof bridge</script>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const url = `http://localhost:${(server.address() as AddressInfo).port}/`
    const { app, page } = await launchFixture()
    await app.evaluate(async ({ BrowserWindow, session }, address) => {
      session.defaultSession.webRequest.onBeforeRequest(null)
      await BrowserWindow.getAllWindows()[0]?.loadURL(address)
    }, url)
    await page.waitForURL(url)
    const seen = await page.evaluate(async () => ({
      early: (window as unknown as { early: string }).early,
      sender: await (window as unknown as BridgeWindow).bridge['invoke']?.('sender'),
    }))
    expect(seen).toMatchObject({ early: 'object', sender: { url, origin: url.slice(0, -1) } })
    await app.close()
  })

  it('Chromium asks nothing of anyone', async () => {
    const log = join(temporaryFolder(), 'net.json')
    const { app } = await launchFixture({ args: [`--log-net-log=${log}`] })
    // What a browser does of its own accord, it does in its first seconds.
    await new Promise((resolve) => setTimeout(resolve, 8_000))
    await app.close()
    const asked = readFileSync(log, 'utf8').matchAll(/"url":"([a-z]+:\/\/[^/"]*)/g)
    const hosts = new Set([...asked].map(([, host]) => host ?? ''))
    // Our own pages are listed before they are answered; nothing of them leaves.
    expect(hosts).toContain('https://fixture.app.invalid')
    const elsewhere = [...hosts].filter(
      (host) =>
        !/^(https:\/\/fixture\.app\.invalid|http:\/\/127\.0\.0\.1:9|chrome(-\w+)?:\/\/.*|data:.*)$/.test(
          host,
        ),
    )
    expect(elsewhere).toEqual([])
  })
})
