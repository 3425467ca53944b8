/** What a person can do to a training, and what is said of it then. */
export const trainingVerbs = {
  'training.more.training': 'More for this training',
  'training.pause': 'Pause',
  'training.pauseAll': 'Pause all',
  'training.mergeNow': 'Merge now',
  'training.mergeNowEarly': 'Possible once every solver has written a checkpoint.',
  'training.mergedNow': 'The checkpoints are merged',
  'training.mergedNowText': 'The training goes on.',
  'training.notBegun': 'before the first iterations',
  'training.seeResults': 'See the results so far',
  'training.nothingToKeep': 'There is nothing to keep yet: no iteration is done.',
  'training.pauseSolver': 'Pause {name}',
  'training.pausedText': 'Paused. Nothing is lost.',
  'training.paused': 'This training is paused.',
  'training.stopped': 'This training was stopped before its end.',
  'training.soFarText': 'These figures are of checkpoints on the way; the training has gone on or can go on.',
  'training.further': 'Train further',
  'training.furtherMenu': 'Train further…',
  'training.furtherText':
    'The solvers go on from where they stand. The result is the one that this budget would have given from the start.',
  'training.furtherTime':
    'The solvers go on from where they stand, each up to this much training time in all.',
  'training.furtherSoFar': '{amount} so far',
  'training.furtherStart': 'Go on',
  'training.tooLittle': 'At least {amount}: the budget so far.',
  'training.badTarget': 'A number of chips above 0, or nothing for no target.',
} as const
