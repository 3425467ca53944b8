import { createRoot } from 'react-dom/client'
import './theme/styles.ts'
import { App } from './App.tsx'
import { refuseDrops } from './refuseDrops.ts'
import { paintFirstTheme } from './theme/useTheme.ts'

paintFirstTheme()
refuseDrops()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
createRoot(root).render(<App />)
