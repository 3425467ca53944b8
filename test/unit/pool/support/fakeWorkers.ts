import type { WorkerLauncher, WorkerProcess } from '../../../../src/main/pool/types.ts'
import type { Outcome, ToWorker } from '../../../../src/shared/tasks/protocol.ts'

/** A call as it reached the fake process. */
export interface ReceivedCall {
  readonly id: string
  readonly task: string
  readonly job: number
  readonly input: unknown
}

/** A worker process without a process: a test decides what it says, and whether it dies when killed. */
export class FakeProcess implements WorkerProcess {
  readonly name: string
  readonly fakePid: number
  readonly received: ToWorker[] = []
  kills = 0
  isGone = false
  /** False for one that a plain kill does not end. */
  diesWhenKilled = true
  /** Called with each message that main posts. */
  onPost: (message: ToWorker) => void = () => {}
  #onMessage: (message: unknown) => void = () => {}
  #onExit: (code: number | null) => void = () => {}
  #onLine: (line: string) => void = () => {}

  constructor(name: string, fakePid: number) {
    this.name = name
    this.fakePid = fakePid
  }

  get pid(): number | undefined {
    return this.isGone ? undefined : this.fakePid
  }

  post(message: unknown): void {
    this.received.push(message as ToWorker)
    this.onPost(message as ToWorker)
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#onMessage = listener
  }

  onExit(listener: (code: number | null) => void): void {
    this.#onExit = listener
  }

  onErrorOutput(listener: (line: string) => void): void {
    this.#onLine = listener
  }

  /** As Electron does it: a killed utility process reports exit code 0. */
  kill(): void {
    this.kills += 1
    if (this.diesWhenKilled) setTimeout(() => this.exit(0), 1)
  }

  say(message: unknown): void {
    if (!this.isGone) this.#onMessage(message)
  }

  print(line: string): void {
    this.#onLine(line)
  }

  exit(code: number | null): void {
    if (this.isGone) return
    this.isGone = true
    this.#onExit(code)
  }

  ready(): void {
    this.say({ kind: 'ready' })
  }

  get calls(): readonly ReceivedCall[] {
    return this.received
      .filter((message) => message.kind === 'call')
      .map(({ body }) => ({
        id: body.id,
        task: body.path[0],
        job: body.argumentList[0].value,
        input: body.argumentList[1].value,
      }))
  }

  get lastCall(): ReceivedCall {
    const call = this.calls.at(-1)
    if (call === undefined) throw new Error(`${this.name} was not called`)
    return call
  }

  answer(outcome: Outcome | unknown): void {
    this.say({ kind: 'reply', body: { id: this.lastCall.id, type: 'RAW', value: outcome } })
  }

  done(output: unknown): void {
    this.answer({ status: 'done', output })
  }

  has(kind: ToWorker['kind']): boolean {
    return this.received.some((message) => message.kind === kind)
  }

  /** From now on it leaves when it is asked to, and stops when it is told to. */
  behave(): void {
    this.onPost = (message) => {
      if (message.kind === 'stop') setTimeout(() => this.say({ kind: 'bye' }), 1)
      if (message.kind === 'leave') setTimeout(() => this.exit(0), 1)
      if (message.kind === 'cancel') setTimeout(() => this.answer({ status: 'cancelled' }), 1)
    }
  }
}

export class FakeLauncher implements WorkerLauncher {
  readonly launched: FakeProcess[] = []
  /** What happens to each new process; by default it is ready at once and well-behaved. */
  onLaunch: (process: FakeProcess) => void = (process) => {
    process.behave()
    setTimeout(() => process.ready(), 1)
  }

  launch(name: string): FakeProcess {
    const process = new FakeProcess(name, 1000 + this.launched.length)
    this.launched.push(process)
    this.onLaunch(process)
    return process
  }

  get alive(): readonly FakeProcess[] {
    return this.launched.filter((process) => !process.isGone)
  }

  readonly killPid = (pid: number): void => {
    this.launched.find((process) => process.fakePid === pid)?.exit(null)
  }
}
