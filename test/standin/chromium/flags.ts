/** Chromium's command line: quiet, repeatable, and unable to ask anything of the network. */

/** Nothing listens there: what would phone home fails at once and without a name look-up. */
const NOWHERE = 'http://127.0.0.1:9'

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  // Or a visible window warns, above the app, of the flags that keep it off the network.
  '--test-type',
  '--use-mock-keychain',
  `--gaia-url=${NOWHERE}`,
  `--google-apis-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
  // The lock behind all of the above; pages of a local development server still load.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** An app window is never throttled for being covered, and has none of a browser's page caches. */
const LIKE_AN_APP = [
  '--allow-pre-commit-input',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
]

const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
]

/** Switches that are the stand-in's own business; the app's or Playwright's value would break it. */
const RESERVED = new Set([
  'app',
  'disable-features',
  'disable-popup-blocking',
  'enable-features',
  'headless',
  'inspect',
  'inspect-brk',
  'no-startup-window',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'type',
  'user-data-dir',
])

export interface ChromiumOptions {
  readonly profile: string
  readonly headless: boolean
  readonly title: string
  readonly debuggingPort: string
  /** What the app, its command line and Playwright ask for, as name → value. */
  readonly switches: ReadonlyMap<string, string>
}

export function chromiumFlags({
  profile,
  headless,
  title,
  debuggingPort,
  switches,
}: ChromiumOptions): string[] {
  const asRoot = process.getuid?.() === 0
  return [
    ...QUIET,
    ...LIKE_AN_APP,
    ...[...switches]
      .filter(([name]) => !RESERVED.has(name))
      .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    // Chromium takes only the last of each, so both lists are merged into one flag.
    `--disable-features=${mergeList(DISABLED_FEATURES, switches.get('disable-features'))}`,
    `--enable-features=${mergeList(['CDPScreenshotNewSurface', 'SkipListAccountsWithoutGaiaCookies'], switches.get('enable-features'))}`,
    ...(asRoot && !switches.has('no-sandbox') ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    // The pipe is ours: Chromium ends when it closes, even after a `kill -9` of this process. The port is for others.
    '--remote-debugging-pipe',
    `--remote-debugging-port=${debuggingPort}`,
    ...(headless
      ? ['--headless=new', '--mute-audio', '--no-startup-window']
      : [`--app=data:text/html,<title>${encodeURIComponent(title)}</title>`]),
  ]
}

function mergeList(own: readonly string[], asked: string | undefined): string {
  return [...new Set([...own, ...(asked ?? '').split(',').filter(Boolean)])].join(',')
}
