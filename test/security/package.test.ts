import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const builder = parse(readFileSync('electron-builder.yml', 'utf8')) as Record<string, unknown>
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>

describe('the package', () => {
  it('sets every fuse to its safe side', () => {
    expect(builder['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
  })

  it('is an archive of built files alone: no sources, no maps, no tests', () => {
    expect(builder['asar']).toBe(true)
    expect(builder['files']).toEqual([
      'out/**',
      'resources/**',
      'package.json',
      'LICENSE',
      '!**/*.map',
      '!node_modules',
    ])
  })

  it('publishes nowhere and updates from nowhere', () => {
    expect(builder['publish']).toBeNull()
    expect(Object.keys((manifest['dependencies'] as object | undefined) ?? {})).not.toContain(
      'electron-updater',
    )
  })

  it('lets only the Node package run an install script', () => {
    expect(manifest['allowScripts']).toEqual({ node: true, 'electron-winstaller': false })
  })
})
