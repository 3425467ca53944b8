import { isTrainingYaml, parseTrainingYaml } from '../shared/config/yaml.ts'
import { ConfigProblems, describeProblem, loadConfig, readConfigText } from './configFile.ts'
import { validateOptions } from './options.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** Checks a config file without playing it. */
export async function validate(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { file, quiet, json } = validateOptions(args)
  const found = await check(file)
  for (const problem of found.problems) terminal.err(`${describeProblem(problem)}\n`)
  if (!quiet) for (const warning of found.warnings) terminal.err(`Note: ${describeProblem(warning)}\n`)
  const valid = found.config !== null
  if (json) terminal.out(`${JSON.stringify({ valid, ...found })}\n`)
  else if (valid && !quiet) terminal.out(`${file} is a valid experiment.\n`)
  return valid ? EXIT.ok : EXIT.usage
}

async function check(file: string) {
  try {
    const text = await readConfigText(file)
    if (isTrainingYaml(text)) return parseTrainingYaml(text)
    const { config, warnings } = await loadConfig(file)
    return { problems: [], warnings, config }
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error
    return { problems: error.problems, warnings: [], config: null }
  }
}
