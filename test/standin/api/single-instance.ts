import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../core/process-info.ts'
import { holdExit } from '../core/runtime.ts'

export interface SecondInstance {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** One instance per user-data folder: a lock file names the owner, and a socket tells it of the others. */
export class SingleInstance {
  private server: Server | undefined
  private lockFile = ''

  private readonly onSecond: (second: SecondInstance) => void

  constructor(onSecond: (second: SecondInstance) => void) {
    this.onSecond = onSecond
  }

  get held(): boolean {
    return this.server !== undefined
  }

  request(userData: string, message: SecondInstance): boolean {
    if (this.held) return true
    mkdirSync(userData, { recursive: true })
    this.lockFile = join(userData, 'standin-instance.lock')
    const socket = socketPath(userData)
    if (!this.takeLockFile()) {
      holdExit(tell(socket, message))
      return false
    }
    rmSync(socket, { force: true })
    this.server = createServer((connection) => {
      let text = ''
      connection.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      connection.on('end', () => this.onSecond(JSON.parse(text) as SecondInstance))
      connection.on('error', () => {})
    })
    this.server.unref().listen(socket)
    process.once('exit', () => this.release())
    return true
  }

  release(): void {
    if (!this.held) return
    this.server?.close()
    this.server = undefined
    rmSync(this.lockFile, { force: true })
  }

  /** A lock whose owner has died is taken over. */
  private takeLockFile(): boolean {
    const draft = `${this.lockFile}.${process.pid}`
    writeFileSync(draft, String(process.pid))
    try {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        try {
          // Appears whole or not at all, unlike a file that is opened and then written.
          linkSync(draft, this.lockFile)
          return true
        } catch {
          if (isAlive(ownerOf(this.lockFile))) return false
          rmSync(this.lockFile, { force: true })
        }
      }
      return false
    } finally {
      rmSync(draft, { force: true })
    }
  }
}

function ownerOf(lockFile: string): number {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return Number.NaN
  }
}

/** In the temporary folder: a socket's path may have about a hundred characters only. */
function socketPath(userData: string): string {
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 24)
  return join(tmpdir(), `standin-${name}.sock`)
}

function tell(socket: string, message: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(message)))
    connection.on('close', () => resolve())
    connection.on('error', () => resolve())
  })
}
