import { livingWorkers } from '../core/living.ts'
import { processUsage } from '../core/process-info.ts'

const earlier = new Map<number, { time: number; cpuSeconds: number }>()

/** Main and the workers, with real figures. Chromium's own processes are left out: they are not Electron's. */
export function appMetrics() {
  return [
    metric(process.pid, { type: 'Browser' as const }),
    ...[...livingWorkers].flatMap(({ pid, serviceName }) =>
      pid === undefined ? [] : [metric(pid, { type: 'Utility' as const, serviceName, name: serviceName })],
    ),
  ]
}

function metric<Kind extends object>(pid: number, kind: Kind) {
  const { residentKb, cpuSeconds } = processUsage(pid)
  const time = performance.now() / 1000
  const before = earlier.get(pid) ?? { time, cpuSeconds }
  earlier.set(pid, { time, cpuSeconds })
  // As in Electron the first call has nothing to compare with and reports 0.
  const percentCPUUsage =
    time > before.time ? (100 * (cpuSeconds - before.cpuSeconds)) / (time - before.time) : 0
  return {
    ...kind,
    pid,
    creationTime: performance.timeOrigin,
    cpu: { percentCPUUsage, cumulativeCPUUsage: cpuSeconds, idleWakeupsPerSecond: 0 },
    memory: { workingSetSize: residentKb, peakWorkingSetSize: residentKb },
  }
}
