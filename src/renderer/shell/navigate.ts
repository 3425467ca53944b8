import { navigate } from 'wouter/use-hash-location'

export type Stage =
  | 'library'
  | 'setup'
  | 'run'
  | 'results'
  | 'hands'
  | 'strategy'
  | 'training'
  | 'settings'
  | 'help'

/** Goes to a screen, also from outside React: commands, toasts, menu events. */
export function goTo(stage: Stage, id?: string): void {
  navigate(id === undefined ? `/${stage}` : `/${stage}/${id}`)
}
