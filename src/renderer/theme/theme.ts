import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Mantine wants ten shades; all of ours are one variable, which each theme sets. */
const shades = (variable: string): MantineColorsTuple =>
  Array.from({ length: 10 }, () => `var(${variable})`) as unknown as MantineColorsTuple

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '20px', xl: '24px' },
  spacing: {
    xs: 'var(--space-1)',
    sm: 'var(--space-2)',
    md: 'var(--space-3)',
    lg: 'var(--space-4)',
    xl: 'var(--space-6)',
  },
  radius: {
    xs: 'var(--radius-sm)',
    sm: 'var(--radius-sm)',
    md: 'var(--radius-md)',
    lg: 'var(--radius-lg)',
    xl: 'var(--radius-xl)',
  },
  defaultRadius: 'md',
  primaryColor: 'felt',
  colors: { felt: shades('--accent'), bad: shades('--bad'), info: shades('--info'), warn: shades('--warn') },
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { variant: 'default', size: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Tooltip: {
      defaultProps: {
        withArrow: false,
        multiline: true,
        maw: 264,
        openDelay: 350,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Menu: {
      defaultProps: {
        width: 312,
        withInitialFocusPlaceholder: false,
        shadow: 'lift',
        position: 'bottom-end',
        offset: 4,
      },
    },
    Modal: {
      defaultProps: {
        centered: true,
        size: 480,
        withCloseButton: false,
        // Nothing scrolls behind a dialog here, and the lock's style element is not in the content policy.
        lockScroll: false,
        radius: 'xl',
        shadow: 'lift',
        transitionProps: { duration: 180 },
        overlayProps: { backgroundOpacity: 1, color: 'var(--scrim)' },
      },
    },
    Drawer: { defaultProps: { lockScroll: false } },
    Select: {
      defaultProps: { allowDeselect: false, checkIconPosition: 'right', comboboxProps: { shadow: 'lift' } },
    },
    Radio: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { hideControls: true } },
    Switch: { defaultProps: { withThumbIndicator: false } },
  },
})

/** Mantine's own variables, told in our tokens, so that its parts follow both themes by themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-default': 'var(--button)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-felt-filled': 'var(--accent)',
    '--mantine-color-felt-filled-hover': 'var(--accent-hover)',
    '--mantine-shadow-lift': 'var(--lift)',
  },
  light: {},
  dark: {},
})
