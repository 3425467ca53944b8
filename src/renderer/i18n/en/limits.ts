export const limits = {
  'limits.view': 'View',
  'limits.chart': 'Chart',
  'limits.limits': 'Limits',
  'limits.title': 'Win and loss limit',
  'limits.measure': 'What the map shows',
  'limits.pWin': 'Leave ahead',
  'limits.meanProfit': 'Expected loss',
  'limits.meanHands': 'Hands played',
  'limits.hands': 'Hands at most',
  'limits.handsOption': '{hands} hands at most',
  'limits.winLimit': 'Win limit',
  'limits.lossLimit': 'Loss limit',
  'limits.winAxis': 'Leave when ahead by',
  'limits.lossAxis': 'Leave when behind by',
  'limits.unit.pWin':
    'Per cent of sessions that leave ahead. Framed: limits that no others beat in both chance and cost.',
  'limits.unit.meanProfit':
    'Expected loss of a session, in {currency}. Framed: limits that no others beat in both chance and cost.',
  'limits.unit.meanHands':
    'Expected hands of a session. Framed: limits that no others beat in both chance and cost.',
  'limits.cell': 'Ahead {win}, behind {loss}: {chance} leave ahead, {cost} a session, {hands} hands',
  'limits.point': 'These limits',
  'limits.pointHelp':
    'Point at a field, or go through the map with the arrow keys. Click or Enter opens it in Set up.',
  'limits.chance': 'Leave ahead',
  'limits.behind': 'Leave behind',
  'limits.expected': 'Average result',
  'limits.played': 'Hands played',
  'limits.framed': 'No other limits on the map give a better chance for this cost.',
  'limits.open': 'Open as an experiment',
  'limits.frontier': 'What a chance costs',
  'limits.frontierNote':
    'Each dot is one pair of limits; the line joins those that no others beat. Click one to see it.',
  'limits.frontierX': 'Expected loss of a session',
  'limits.frontierSummary':
    'From {lowChance} for {lowCost} to {highChance} for {highCost} a session; {n} of {all} pairs of limits are beaten by no other.',
  'limits.working': 'Working out {n} pairs of limits, {share} done',
  'limits.progress': 'Pairs of limits worked out',
  'limits.stopped': 'Not worked out: it was cancelled. The map needs some seconds on all cores.',
  'limits.work': 'Work it out',
  'limits.noGrid': 'The bankroll must hold at least one base bet.',
  'limits.failed': 'The map could not be worked out',
} as const
