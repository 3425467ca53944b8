import { createRoot } from 'react-dom/client'
import './theme/styles.ts'
import { App } from './App.tsx'
import { paintFirstTheme } from './theme/useTheme.ts'

paintFirstTheme()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
createRoot(root).render(<App />)
