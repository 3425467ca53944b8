import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { Connection } from './connection.ts'
import { findChromium } from './find.ts'
import { type ChromiumOptions, chromiumFlags } from './flags.ts'
import { createProfile, removeProfile } from './profile.ts'

const CLOSE_TIMEOUT = 3_000
const LISTENING = /^DevTools listening on (ws:\/\/(\S+?)\/\S*)/

/** The running browser: its process, its profile folder and our connection to it. */
export class Chromium {
  /** `host:port` of the debugging server. */
  debuggingAddress = ''
  /** Chromium's own line that names it, for whoever waits to read it. */
  greeting = ''
  private ended = false

  readonly connection: Connection
  readonly headless: boolean
  private readonly child: ChildProcess
  readonly profile: string
  private readonly exited: Promise<void>

  private constructor(
    connection: Connection,
    headless: boolean,
    child: ChildProcess,
    profile: string,
    exited: Promise<void>,
  ) {
    this.connection = connection
    this.headless = headless
    this.child = child
    this.profile = profile
    this.exited = exited
  }

  get pid(): number | undefined {
    return this.ended ? undefined : this.child.pid
  }

  static async start(
    options: Omit<ChromiumOptions, 'profile'>,
    onUnexpectedExit: (reason: string) => void,
  ): Promise<Chromium> {
    const binary = findChromium()
    if (!binary)
      throw new Error(
        'No Chromium found. Install one (Debian: apt install chromium) or set FELTWORKS_CHROMIUM to its path.',
      )
    const profile = createProfile()
    const child = spawn(binary, chromiumFlags({ ...options, profile }), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    const connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable)
    const chromium = new Chromium(connection, options.headless, child, profile, exited)
    process.once('exit', () => chromium.kill())
    await chromium.listening(child.stderr as Readable)
    void exited.then(() => {
      if (!chromium.ended) onUnexpectedExit('Chromium ended unexpectedly')
    })
    return chromium
  }

  /** Resolves when the debugging server listens. */
  private listening(stderr: Readable): Promise<void> {
    const lastLines: string[] = []
    return new Promise((resolve, reject) => {
      createInterface({ input: stderr }).on('line', (line) => {
        const match = LISTENING.exec(line)
        if (match?.[2]) {
          this.debuggingAddress = match[2]
          this.greeting = line
          resolve()
        } else if (lastLines.push(line) > 20) lastLines.shift()
      })
      this.child.once('error', reject)
      void this.exited.then(() => reject(new Error(`Chromium did not start.\n${lastLines.join('\n')}`)))
    })
  }

  /** Asks Chromium to end, waits, and removes the profile. */
  async close(): Promise<void> {
    this.ended = true
    this.connection.browser.tell('Browser.close')
    const timer = setTimeout(() => this.child.kill('SIGKILL'), CLOSE_TIMEOUT)
    await this.exited
    clearTimeout(timer)
    removeProfile(this.profile)
  }

  /** The last resort, from the `exit` hook. */
  private kill(): void {
    this.ended = true
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL')
    removeProfile(this.profile)
  }
}
