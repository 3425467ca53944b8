import { analysisFeature } from './analysis.ts'
import { appFeature } from './app.ts'
import type { Bridge, Services } from './define.ts'
import { libraryFeature } from './library.ts'
import { reportsFeature } from './reports.ts'
import { settingsFeature } from './settings.ts'
import { simulationsFeature } from './simulations.ts'
import { strategyFeature } from './strategy.ts'
import { trainingsFeature } from './trainings.ts'

/**
 * All that crosses between the window and main, each call and event once. Main's handlers, the preload
 * object and the window's types are derived from it; there is no second list.
 */
export const contract = {
  app: appFeature,
  settings: settingsFeature,
  simulations: simulationsFeature,
  analysis: analysisFeature,
  trainings: trainingsFeature,
  library: libraryFeature,
  reports: reportsFeature,
  strategy: strategyFeature,
} as const

export type AppContract = typeof contract
export type FeltworksBridge = Bridge<AppContract>
export type FeltworksServices = Services<AppContract>
