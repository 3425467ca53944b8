import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Overlays } from './shell/Overlays.tsx'
import { Shell } from './shell/Shell.tsx'
import { BridgeEvents } from './state/BridgeEvents.tsx'
import { createQueryClient } from './state/queries.ts'
import { ThemeProvider } from './theme/ThemeProvider.tsx'

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <Router hook={useHashLocation}>
          <BridgeEvents />
          <Shell />
          <Overlays />
        </Router>
      </ThemeProvider>
    </QueryClientProvider>
  )
}
