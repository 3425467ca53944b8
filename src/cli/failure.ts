import { describeFailure, type Log, newRef } from '../main/logging/log.ts'
import { AppError, type ErrorCode } from '../shared/errors.ts'
import { ConfigProblems, describeProblem } from './configFile.ts'
import { EXIT, type ExitCode, type Terminal, UsageError } from './terminal.ts'

/** Codes that mean that something given to the command was wrong. */
const INPUT_CODES = new Set<ErrorCode>([
  'config_invalid',
  'config_unreadable',
  'file_too_large',
  'file_read',
  'folder_not_empty',
  'run_not_found',
  'too_many_instances',
  'strategy_unreadable',
])

interface FailureOptions {
  readonly json: boolean
  readonly terminal: Terminal
  readonly log: Log | null
}

/** Tells people (and with --json, programs) what went wrong; answers the exit code. */
export function reportFailure(error: unknown, { json, terminal, log }: FailureOptions): ExitCode {
  const ref = newRef()
  log?.error(error, { ref })
  const { code, message, hint, problems } = inWords(error)
  const lines = [message, ...problems.map(({ text }) => `  ${text}`), ...(hint === undefined ? [] : [hint])]
  if (code === 'unexpected') lines.push(log === null ? describeFailure(error) : `Reference ${ref}.`)
  terminal.err(`${lines.join('\n')}\n`)
  if (json) {
    const details = problems.map(({ problem }) => problem)
    terminal.out(`${JSON.stringify({ error: { code, message, hint, ref, problems: details } })}\n`)
  }
  return isInputError(error) ? EXIT.usage : EXIT.failed
}

function inWords(error: unknown) {
  if (error instanceof UsageError) {
    return { code: 'usage', message: error.message, hint: 'See --help.', problems: [] }
  }
  const known = error instanceof AppError ? error : new AppError('unexpected')
  const problems = error instanceof ConfigProblems ? error.problems : []
  return {
    code: known.code,
    message: known.message,
    // The hint about red fields is for the window.
    hint: known.code === 'config_invalid' ? undefined : known.hint,
    problems: problems.map((problem) => ({ problem, text: describeProblem(problem) })),
  }
}

function isInputError(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof AppError && INPUT_CODES.has(error.code))
}
