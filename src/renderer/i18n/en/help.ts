export const help = {
  'help.title': 'Help',
  'help.facts': 'Everything here works without a network',
  'help.figures': 'What the figures mean',
  'help.shortcuts': 'Keyboard shortcuts',
  'help.about': 'About',
  'help.about.text':
    'Feltworks is a laboratory for card-table games. It plays millions of sessions on this computer and says how sure it is of each answer. It sends nothing anywhere.',
  'help.version.app': 'Feltworks',
  'help.version.engine': 'Engine',
  'help.version.electron': 'Electron',
  'help.version.chromium': 'Chromium',
  'help.version.node': 'Node',
  'help.version.platform': 'System',
  'help.copyVersions': 'Copy versions',
  'help.versionsCopied': 'Versions copied',
  'help.ahead': 'Leave ahead',
  'help.ahead.text': 'The share of sessions that ended with more money than they began with.',
  'help.interval': '± and the interval',
  'help.interval.text':
    'A simulated figure is an estimate. The exact value lies within ± of it in 95 of 100 runs. Four times the sessions halve it.',
  'help.exact': 'Exact',
  'help.exact.text':
    'Computed from every possible deal, without chance. The diamond marks such a value; it is always drawn in ink.',
  'help.z': 'z',
  'help.z.text':
    'How many standard errors a simulated figure lies from the exact one. Up to 2 is usual, up to 4 happens now and then, more is flagged.',
  'help.average': 'Average result',
  'help.average.text':
    'All profits and losses, divided by the sessions. Rare large wins move it: most sessions end below it.',
  'help.sd': 'Standard deviation',
  'help.sd.text':
    'How far single sessions lie from the average, typically. It does not shrink with more sessions.',
  'help.edge': 'House edge',
  'help.edge.text':
    'The expected loss of a hand, as a share of the base bet. Let It Ride begins with three such bets.',
  'help.drawdown': 'Drawdown',
  'help.drawdown.text': 'The deepest fall of the bankroll from its highest point so far.',
  'help.seed': 'Seed',
  'help.seed.text':
    'A number that fixes every card. The same experiment with the same seed gives the same result, on any computer and with any number of workers.',
  'help.stop': 'Pause, Stop and keep, Discard',
  'help.stop.text':
    'Pause keeps its place. Stop and keep ends the run here and keeps its results. Discard removes them, and asks first.',
} as const
