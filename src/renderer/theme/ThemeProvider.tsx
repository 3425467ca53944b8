import { MantineProvider } from '@mantine/core'
import { type ReactNode, useLayoutEffect } from 'react'
import { useSettings } from '../state/queries.ts'
import { cssVariablesResolver, theme } from './theme.ts'
import { useThemeName } from './useTheme.ts'

/** Mantine puts its variables into a <style>, which the content policy allows only with main's nonce. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const name = useThemeName(useSettings().data?.theme)
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-theme', name)
  }, [name])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={name}
      getStyleNonce={styleNonce}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
