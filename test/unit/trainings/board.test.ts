import { describe, expect, it } from 'vitest'
import { TrainingBoard } from '../../../src/main/trainings/board.ts'
import { newTraining } from './newTraining.ts'

describe('the board of a training', () => {
  it('calls an instance stalled after five silent seconds, until it is heard again', () => {
    let now = 0
    const board = new TrainingBoard(newTraining({ instances: 2, iterations: 1_000 }), () => now)
    const statuses = () => board.view('running').instances.map(({ progress }) => progress.status)
    board.say(0, { status: 'running' })
    board.say(1, { status: 'completed' })
    now = 5_000
    expect(statuses()).toEqual(['running', 'completed'])
    now = 5_001
    expect(statuses()).toEqual(['stalled', 'completed'])
    expect(board.view('running').instances.map(({ stale }) => stale)).toEqual([true, false])
    board.heard(0, { ...board.progressOf(0), iterationsDone: 7 }, [])
    expect(statuses()).toEqual(['running', 'completed'])
  })

  it('keeps saying that an instance stops, whatever it still tells', () => {
    const board = new TrainingBoard(newTraining({ iterations: 10 }), () => 0)
    board.say(0, { status: 'stopping' })
    board.heard(0, { ...board.progressOf(0), status: 'running', iterationsDone: 4 }, [])
    expect(board.progressOf(0)).toMatchObject({ status: 'stopping', iterationsDone: 4 })
  })

  it('counts iterations left at the present rate', () => {
    const board = new TrainingBoard(newTraining({ instances: 2, iterations: 1_000 }), () => 0)
    expect(board.view('running').etaSeconds).toBeNull()
    board.say(0, { status: 'running', iterationsDone: 200, iterPerSec: 30 })
    board.say(1, { status: 'failed', iterationsDone: 200, iterPerSec: 99 })
    const { fraction, etaSeconds, iterPerSec } = board.view('running')
    expect([fraction, iterPerSec, etaSeconds]).toEqual([0.4, 30, 20])
  })

  it('follows a power of time to the target', () => {
    const board = new TrainingBoard(newTraining({ iterations: 1_000, targetExploitability: 0.1 }), () => 0)
    // Exploitability 1/√t comes to a tenth after 100 seconds.
    const curve = [1, 2, 3, 4].map((seconds) => ({
      iterations: seconds,
      seconds,
      exploitability: 1 / Math.sqrt(seconds),
      positiveRegret: null,
    }))
    board.heard(0, board.progressOf(0), curve)
    expect(board.view('running').etaToTargetSeconds).toBeCloseTo(100 - 4, 9)
  })
})
