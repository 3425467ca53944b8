import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findRuntime } from '../../standin/launch.ts'
import {
  descendants,
  eventually,
  FIXTURE,
  type FixtureGlobal,
  fixtureLog,
  launchFixture,
  living,
} from './fixture.ts'

const { executablePath } = findRuntime()

/** Starts the runtime by hand, without Playwright and without a display. */
function start(
  args: readonly string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<{ code: number | null; output: string }> } {
  const { DISPLAY: _none, ...inherited } = process.env
  const child = spawn(executablePath, args, {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  )
  return { child, ended }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'feltworks-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function leftovers(pid: number | undefined): string[] {
  return readdirSync(tmpdir()).filter(
    (name) => name.startsWith('feltworks-standin-') && name.includes(`-${pid}-`),
  )
}

/** A one-file app. */
function appWith(main: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'main.mjs'), main)
  return join(folder, 'main.mjs')
}

describe('the end', () => {
  it('quits in Electron’s order and exits with 0', async () => {
    const { app } = await launchFixture({ env: { FIXTURE_PRINT_LOG: '1' } })
    const child = app.process()
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    await app.close()
    await eventually(() => child.exitCode !== null)
    expect(child.exitCode).toBe(0)
    expect(output).toContain('before-quit will-quit quit')
    expect(leftovers(child.pid)).toEqual([])
  })

  it('closing the last window ends the app', async () => {
    const { app, page } = await launchFixture({ env: { FIXTURE_PRINT_LOG: '1' } })
    const child = app.process()
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    await page.close()
    await eventually(() => child.exitCode !== null)
    expect(output).toContain('window-all-closed before-quit will-quit quit')
  })

  it('a window may veto', async () => {
    const { app } = await launchFixture()
    const state = await app.evaluate(({ app: electronApp, BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.once('close', (event) => event.preventDefault())
      electronApp.quit()
      return {
        open: BrowserWindow.getAllWindows().length,
        log: (globalThis as unknown as FixtureGlobal).fixture.log.slice(-1),
      }
    })
    expect(state).toEqual({ open: 1, log: ['before-quit'] })
    await app.close()
  })

  it('app.exit gives its code; an error at start gives 1 and its stack', async () => {
    const exiting = start([
      appWith(`import { app } from 'electron'; app.whenReady().then(() => app.exit(3))`),
    ])
    expect((await exiting.ended).code).toBe(3)
    const failing = await start([
      appWith(`import { app } from 'electron'; throw new Error('broken at start')`),
    ]).ended
    expect(failing).toMatchObject({ code: 1, output: expect.stringContaining('broken at start') })
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('%s is a clean end', async (signal) => {
    const { child, ended } = start([FIXTURE, `--user-data-dir=${temporaryFolder()}`])
    let started = ''
    child.stdout?.on('data', (chunk) => {
      started += chunk
    })
    await eventually(() => started.includes('http://127.0.0.1:'))
    const below = descendants(child.pid as number)
    child.kill(signal)
    expect((await ended).code).toBe(0)
    await eventually(() => living(below).length === 0)
    expect(leftovers(child.pid)).toEqual([])
  })

  it('kill -9 leaves no Chromium and no worker, not even a busy one; the next start removes its folders', async () => {
    const { app } = await launchFixture({ userDataDir: temporaryFolder() })
    const pid = app.process().pid as number
    await app.evaluate(async () => {
      const { fixture } = globalThis as unknown as FixtureGlobal
      for (const command of ['spin', 'echo']) {
        const worker = fixture.utilityProcess.fork(`${fixture.here}/worker.mjs`)
        worker.postMessage([command])
        await new Promise((resolve) => worker.once('spawn', () => resolve(undefined)))
      }
    })
    const below = descendants(pid)
    expect(living(below).length).toBeGreaterThan(3)
    // Time for the busy worker to become busy.
    await new Promise((resolve) => setTimeout(resolve, 500))
    process.kill(pid, 'SIGKILL')
    await eventually(() => living(below).length === 0)
    await start([appWith(`import { app } from 'electron'; app.whenReady().then(() => app.quit())`)]).ended
    expect(leftovers(pid)).toEqual([])
  })
})

describe('the start', () => {
  it('without a display says where the page can be seen', async () => {
    const { child, ended } = start([FIXTURE, `--user-data-dir=${temporaryFolder()}`])
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    await eventually(() => /http:\/\/127\.0\.0\.1:\d+\S*/.test(output))
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
    await eventually(async () =>
      (await (await fetch(`${address}/json/list`)).text()).includes('fixture.app.invalid'),
    )
    child.kill('SIGTERM')
    await ended
  })

  it('a second instance hands its arguments to the first', async () => {
    const { app, userDataDir } = await launchFixture()
    const second = await start([FIXTURE, `--user-data-dir=${userDataDir}`, 'file.yaml']).ended
    expect(second.code).toBe(0)
    await eventually(async () => JSON.stringify(await fixtureLog(app)).includes('"second":"file.yaml"'))
    await app.close()
    expect(existsSync(join(userDataDir, 'standin-instance.lock'))).toBe(false)
  })

  it('paths follow --user-data-dir and setPath', async () => {
    const { app, userDataDir } = await launchFixture()
    const paths = await app.evaluate(({ app: electronApp }) => {
      const first = { userData: electronApp.getPath('userData'), logs: electronApp.getPath('logs') }
      electronApp.setPath('documents', '/somewhere/else')
      return {
        ...first,
        documents: electronApp.getPath('documents'),
        name: electronApp.getName(),
        version: electronApp.getVersion(),
      }
    })
    expect(paths).toEqual({
      userData: userDataDir,
      logs: join(userDataDir, 'logs'),
      documents: '/somewhere/else',
      name: 'standin-fixture',
      version: '1.2.3',
    })
    await app.close()
  })

  it('an API that is missing throws its name', async () => {
    const { app } = await launchFixture()
    const texts = await app.evaluate((electron) => {
      const { app: electronApp, BrowserWindow, shell } = electron
      const attempts: (() => unknown)[] = [
        () => (electronApp as unknown as Record<string, () => void>)['fooBar']?.(),
        () => (electron as unknown as Record<string, unknown>)['Tray'],
        () => (BrowserWindow as unknown as Record<string, unknown>)['fooBar'],
        () => (BrowserWindow.getAllWindows()[0] as unknown as Record<string, unknown>)['fooBar'],
        () => (shell as unknown as Record<string, unknown>)['fooBar'],
      ]
      return attempts.map((attempt) => {
        try {
          return attempt()
        } catch (error) {
          return (error as Error).message
        }
      })
    })
    expect(texts).toEqual(
      ['app.fooBar', 'Tray', 'BrowserWindow.fooBar', 'BrowserWindow.fooBar', 'shell.fooBar'].map(
        (name) => `The stand-in has no electron.${name}`,
      ),
    )
    await app.close()
  })
})
