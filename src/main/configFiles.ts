import { basename, extname, isAbsolute, join } from 'node:path'
import type { OpenedConfig } from '../shared/api/library.ts'
import { checkConfig } from '../shared/config/check.ts'
import { formatProblem } from '../shared/config/problems.ts'
import { configToYaml, formatProblems, MAX_CONFIG_BYTES, parseConfigYaml } from '../shared/config/yaml.ts'
import { AppError } from '../shared/errors.ts'
import type { Dialogs } from './dialogs.ts'
import type { LastFolder } from './lastFolder.ts'
import { safeFileName } from './security/paths.ts'
import { writeAtomic } from './store/atomicFile.ts'
import { readCapped } from './store/readJson.ts'

const ENDINGS = ['yaml', 'yml']
const FILTERS = [{ name: 'Experiment', extensions: ENDINGS }]

/** Opening and saving experiments as files, through the system's dialogs. */
export class ConfigFiles {
  private readonly dialogs: Dialogs
  private readonly lastFolder: LastFolder

  constructor(ports: { dialogs: Dialogs; lastFolder: LastFolder }) {
    this.dialogs = ports.dialogs
    this.lastFolder = ports.lastFolder
  }

  async open(): Promise<OpenedConfig | null> {
    const path = await this.dialogs.openFile({ title: 'Open experiment', filters: FILTERS })
    if (path === null) return null
    this.lastFolder.used(path)
    return readConfigFile(path)
  }

  /** Opens what was dropped onto the window; the path comes from the system by way of the preload. */
  async openDropped(path: string): Promise<OpenedConfig> {
    if (!isAbsolute(path)) throw new AppError('bad_request', { detail: 'a dropped file without a place' })
    if (!ENDINGS.includes(extname(path).slice(1).toLowerCase()))
      throw new AppError('config_unreadable', {
        message: 'This is not an experiment. Experiments are files whose names end in .yaml or .yml.',
      })
    this.lastFolder.used(path)
    return readConfigFile(path)
  }

  async save(name: string, draft: unknown): Promise<{ saved: boolean; fileName: string }> {
    const { config, problems } = checkConfig(draft)
    if (config === null)
      throw new AppError('config_invalid', { message: problems.map(formatProblem).join('\n') })
    const path = await this.dialogs.saveFile({
      title: 'Save experiment',
      defaultPath: join(this.lastFolder.path, `${safeFileName(name, 'Experiment')}.yaml`),
      filters: FILTERS,
    })
    if (path === null) return { saved: false, fileName: '' }
    this.lastFolder.used(path)
    await writeAtomic(path, configToYaml({ ...config, metadata: { ...config.metadata, name } }))
    return { saved: true, fileName: basename(path) }
  }
}

/** Reads a config file that a person chose; every refusal says what is wrong and where. */
export async function readConfigFile(path: string): Promise<OpenedConfig> {
  const bytes = await readCapped(path, MAX_CONFIG_BYTES)
  if (bytes === null) throw new AppError('file_read', { detail: path })
  if (bytes === 'too large') throw new AppError('file_too_large', { detail: path })
  const { config, problems, warnings, notes } = parseConfigYaml(decode(bytes))
  if (config === null)
    throw new AppError('config_unreadable', { message: firstFew(formatProblems(problems)) })
  const name = config.metadata.name ?? basename(path, extname(path))
  return { name: name.slice(0, 200) || 'Experiment', fileName: basename(path), config, warnings, notes }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('config_unreadable', { message: 'This file is not text in UTF-8.' })
  }
}

/** A file that is wrong all over would fill the window. */
function firstFew(text: string): string {
  const lines = text.split('\n')
  return lines.length <= 6 ? text : [...lines.slice(0, 5), `and ${lines.length - 5} more`].join('\n')
}
