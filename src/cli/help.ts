export const HELP = {
  feltworks: `Feltworks: simulate Let It Ride by the million, with results that repeat to the last bit.

Usage:
  feltworks simulate CONFIG.yaml [options]   play an experiment
  feltworks simulate --resume DIR            go on with a run that was interrupted
  feltworks analyze CONFIG.yaml [options]    exact figures and best play, without simulating
  feltworks train CONFIG.yaml [options]      train strategies for a poker game
  feltworks train --resume DIR               go on with a training that was interrupted
  feltworks evaluate DIR|STRATEGY...         measure a training, strategy files or checkpoints
  feltworks abstraction build CONFIG.yaml    build the card buckets of a hold'em training
  feltworks validate CONFIG.yaml             check an experiment or training file

Every command takes --help, --version, --quiet and --json.
Exit codes: 0 done, 1 failed, 2 bad input or usage, 130 interrupted (finished work is kept).
`,
  simulate: `Play an experiment.

Usage:
  feltworks simulate CONFIG.yaml [options]
  feltworks simulate --resume DIR [--workers N|auto] [--format LIST]

Options:
  --sessions N        play N sessions instead of what the file says
  --hands N           at most N hands a session; takes the place of hands_per_session and max_hands
  --seed S            master seed, 0 to 18446744073709551615
  --workers N|auto    worker processes; has no effect on any result
  --out DIR           the run's own folder, empty or new; without it the run goes to the data folder
  --rows none|sessions|hands
                      whether single sessions are kept, or every hand as well; sessions are, up to
                      1,000,000 of them, hands only when asked for, here or in the file
  --format LIST       also write csv, json, html (separated by commas) into the run's folder:
                      aggregate.csv, sessions.csv and hands.csv (what is kept), report.json,
                      report.html
  --resume DIR        play only what is missing of the run in DIR; a finished run is left as it is
  --quiet             print nothing but problems
  --json              print one JSON object on standard output: { "summary", "run" }, or
                      { "error": { "code", "message", "hint", "problems" } } when it fails
  --help, --version

Progress goes to standard error. Ctrl+C keeps what is finished and exits with 130; go on with --resume.
Exit codes: 0 done, 1 failed, 2 bad input or usage, 130 interrupted.
`,
  analyze: `Exact figures of an experiment, and best play for a goal; nothing is simulated.

Usage:
  feltworks analyze CONFIG.yaml [options]

Options:
  --goal GOAL         what to play for, within the limits of the file:
                        win                   leave with a profit above zero
                        target=AMOUNT         reach this profit before a loss
                        'ruin;hands=N'        still be playing after N hands
                        utility=log           expected logarithm of the bankroll
                        utility=crra:GAMMA    expected utility with this aversion to risk
  --choose LIST       what best play may choose, separated by commas: decisions (always),
                      bets, leaving; decisions alone if left out
  --bets LIST         base bets to choose from with bets, such as 1,2,5; 1,2,3,4,5 if left out
  --quiet             print nothing but problems
  --json              print one JSON object on standard output:
                      { "hand", "session", "best", "notes" }, or { "error" } when it fails.
                      What has no exact answer is null, and a note says why
  --help, --version

Exit codes: 0 done, 1 failed (a goal too large to solve, for one), 2 bad input or usage,
130 interrupted.
`,
  train: `Train strategies in one or several instances, each in its own process, and merge them.

Usage:
  feltworks train CONFIG.yaml [options]
  feltworks train --resume DIR [--iterations N | --time SECONDS] [--target CHIPS] [--quiet] [--json]

Options:
  --out DIR           the training's own folder, empty or new; without it: the data folder
  --instances N       processes that train side by side
  --iterations N      iterations of all instances together; takes the place of a time budget
  --time SECONDS      training time of each instance; takes the place of iterations
  --target CHIPS      end at this exploitability (kuhn, leduc, push_fold)
  --mode independent|cooperative
  --seed S            master seed, 0 to 18446744073709551615
  --resume DIR        go on from the newest checkpoints of the training in DIR; with a larger budget also
                      beyond the one it had, with the same result as if it had been larger from the start
  --quiet             print nothing but problems
  --json              print one JSON object on standard output: { "merged", "instances", "run" }, or
                      { "error": { "code", "message", "hint", "problems" } } when it fails
  --help, --version

Progress goes to standard error. Ctrl+C writes a checkpoint of each instance and exits with 130; go on with
--resume. A second Ctrl+C ends at once; what came after the last checkpoints is then trained again.
Exit codes: 0 done, 1 failed, 2 bad input or usage, 130 interrupted.
`,
  evaluate: `Measure a training, or strategy files: compact, JSON or CSV.

Usage:
  feltworks evaluate DIR|STRATEGY... [--json] [--quiet]

A strategy is an exported file, or the folder of a checkpoint within its training. Hold'em strategies of one game
are also played against each other.

Chips per hand; exploitability is NashConv / 2 of the average strategy, exact for kuhn, leduc and push_fold. Hold'em is
measured by matches and by lower bounds of what it can lose, in thousandths of a big blind per hand; strategy files of
one hold'em game also play each against each. Every hold'em strategy plays the bots uniform, always_call, always_raise,
tight and loose; that of a training also plays what it was at the oldest checkpoints kept ("earlier"). A match has
"mean" and "halfWidth" of its 95 % interval, and "bootstrap" with the "low" and "high" end of another.
With --json, a training gives { "merged": { "exploitability", "nashConv", "valuePlayer0" }, "instances": [...] },
one strategy file { "exploitability", "nashConv", "valuePlayer0" }, and several things { "results": [...] }.
Exit codes: 0 measured, 1 failed, 2 bad input or usage.
`,
  abstraction: `Build the card buckets that a hold'em training needs. Takes about a minute on two free cores; done once.

Usage:
  feltworks abstraction build CONFIG.yaml [--json] [--quiet]
  feltworks abstraction build push_fold [--out FILE] [--json] [--quiet]

Buckets go to the data folder, under the hash of their file. With push_fold, the exact equities of the 169 starting
hands are computed again from all boards and compared with those that are shipped; --out writes them to a file.
Exit codes: 0 built or there already, 1 failed, 2 bad input or usage, 130 interrupted.
`,
  validate: `Check an experiment or training file. Every problem is named with its path in the file.

Usage:
  feltworks validate CONFIG.yaml [options]

Options:
  --quiet             print nothing but problems
  --json              print one JSON object on standard output:
                      { "valid", "problems", "warnings", "config" }
  --help, --version

Exit codes: 0 valid, 2 not valid or bad usage.
`,
} as const
