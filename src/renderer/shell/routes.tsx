import { type ComponentType, lazy } from 'react'
import { HelpScreen } from '../screens/help/HelpScreen.tsx'
import { LibraryScreen } from '../screens/library/LibraryScreen.tsx'
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx'

export interface Route {
  readonly path: string
  readonly screen: ComponentType
}

/** The stages that carry charts load when they are first opened, so that the library is there at once. */
const SetupScreen = lazy(() =>
  import('../screens/setup/SetupScreen.tsx').then((m) => ({ default: m.SetupScreen })),
)
const RunScreen = lazy(() => import('../screens/run/RunScreen.tsx').then((m) => ({ default: m.RunScreen })))
const ResultsScreen = lazy(() =>
  import('../screens/results/ResultsScreen.tsx').then((m) => ({ default: m.ResultsScreen })),
)

const HandsScreen = lazy(() =>
  import('../screens/hands/HandsScreen.tsx').then((m) => ({ default: m.HandsScreen })),
)
const StrategyScreen = lazy(() =>
  import('../screens/strategy/StrategyScreen.tsx').then((m) => ({ default: m.StrategyScreen })),
)
const TrainingScreen = lazy(() =>
  import('../screens/training/TrainingScreen.tsx').then((m) => ({ default: m.TrainingScreen })),
)

/** Screens by address. `useParams()` gives the optional run id. */
export const ROUTES: readonly Route[] = [
  { path: '/library', screen: LibraryScreen },
  { path: '/setup', screen: SetupScreen },
  { path: '/run/:id?', screen: RunScreen },
  { path: '/results/:id?/:tab?', screen: ResultsScreen },
  { path: '/hands/:id?/:session?', screen: HandsScreen },
  { path: '/strategy/:view?', screen: StrategyScreen },
  { path: '/training/:id?/:tab?', screen: TrainingScreen },
  { path: '/settings', screen: SettingsScreen },
  { path: '/help', screen: HelpScreen },
]
