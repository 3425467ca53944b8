import { describe, expect, it } from 'vitest'
import { SpeedMeter } from '../../../src/main/simulations/speed.ts'

/** Notes a steady pace of 1,000 hands and 10 sessions a second. */
function steady(meter: SpeedMeter, from: number, to: number) {
  for (let at = from; at <= to; at += 100) meter.note({ at, hands: at, sessions: at / 100 })
}

describe('SpeedMeter', () => {
  it('knows no time left in the first second', () => {
    const meter = new SpeedMeter()
    expect(meter.eta(100)).toBeNull()
    steady(meter, 0, 900)
    expect(meter.eta(100)).toBeNull()
    steady(meter, 1000, 1000)
    expect(meter.eta(100)).toBeCloseTo(10)
  })

  it('tells the speed of the last seconds, not of the whole run', () => {
    const meter = new SpeedMeter()
    steady(meter, 0, 10_000)
    expect(meter.handsPerSecond).toBeCloseTo(1000)
    for (let at = 10_100; at <= 16_000; at += 100)
      meter.note({ at, hands: 10_000 + 5 * (at - 10_000), sessions: at })
    expect(meter.handsPerSecond).toBeCloseTo(5000)
  })

  it('does not count the time before the first hand', () => {
    const meter = new SpeedMeter()
    for (let at = 0; at <= 5000; at += 100) meter.note({ at, hands: 0, sessions: 0 })
    for (let at = 5100; at <= 6500; at += 100)
      meter.note({ at, hands: at - 5000, sessions: (at - 5000) / 100 })
    expect(meter.handsPerSecond).toBeCloseTo(1000)
    expect(meter.eta(100)).toBeCloseTo(10)
  })

  it('knows no time left while nothing moves', () => {
    const meter = new SpeedMeter()
    for (let at = 0; at < 3000; at += 100) meter.note({ at, hands: 5, sessions: 1 })
    expect(meter.handsPerSecond).toBe(0)
    expect(meter.eta(10)).toBeNull()
  })

  it('begins anew when the work of a dead worker is taken off', () => {
    const meter = new SpeedMeter()
    steady(meter, 0, 3000)
    meter.note({ at: 3100, hands: 2000, sessions: 20 })
    expect(meter.handsPerSecond).toBe(0)
    expect(meter.eta(10)).toBeNull()
  })
})
