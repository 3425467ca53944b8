import { isAbsolute, relative, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '../../src/main/security/csp.ts'
import { navigationVerdict, requestVerdict, windowOpenVerdict } from '../../src/main/security/navigation.ts'
import { devServerOrigin, isOwnUrl } from '../../src/main/security/origin.ts'
import { fileInside, safeFileName } from '../../src/main/security/paths.ts'
import { permissionVerdict } from '../../src/main/security/permissions.ts'
import { senderVerdict } from '../../src/main/security/sender.ts'

const packaged = { devServer: null }
const developing = { devServer: 'http://localhost:5173' }

describe('whose page an address is', () => {
  it.each(['app://feltworks/index.html', 'app://feltworks/', 'app://feltworks/assets/a.js?x#/library'])(
    'ours: %s',
    (url) => {
      expect(isOwnUrl(url, packaged)).toBe(true)
    },
  )

  it.each([
    'app://feltworks.evil/',
    'app://feltworks@evil/',
    'app://evil@feltworks/',
    'app://evil/feltworks/',
    'app:feltworks',
    'https://feltworks/',
    'http://localhost:5173/',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'about:blank',
    '',
    'feltworks',
  ])('not ours: %s', (url) => {
    expect(isOwnUrl(url, packaged)).toBe(false)
    expect(navigationVerdict(url, packaged)).toBe('block')
    expect(windowOpenVerdict(url)).toBe('block')
  })

  it('includes the development server only while developing, and only on this machine', () => {
    expect(isOwnUrl('http://localhost:5173/main.tsx', developing)).toBe(true)
    expect(isOwnUrl('http://localhost:5173.evil/', developing)).toBe(false)
    expect(isOwnUrl('http://localhost:5174/', developing)).toBe(false)
    expect(devServerOrigin(false, 'http://localhost:5173/')).toBe('http://localhost:5173')
    expect(devServerOrigin(true, 'http://localhost:5173/')).toBeNull()
    expect(devServerOrigin(false, 'http://example.org/')).toBeNull()
    expect(devServerOrigin(false, 'nonsense')).toBeNull()
    expect(devServerOrigin(false, undefined)).toBeNull()
  })
})

describe('requests', () => {
  it('stay on the machine', () => {
    expect(requestVerdict('app://feltworks/a.css', packaged)).toBe('allow')
    expect(requestVerdict('blob:app://feltworks/1', packaged)).toBe('allow')
    expect(requestVerdict('https://example.org/', packaged)).toBe('block')
    expect(requestVerdict('ws://localhost:5173/', packaged)).toBe('block')
    expect(requestVerdict('ws://localhost:5173/', developing)).toBe('allow')
    expect(requestVerdict('ws://example.org/', developing)).toBe('block')
  })
})

describe('permissions', () => {
  it('are all refused but copying text, and that only to our own pages', () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
      'usb',
      'fileSystem',
    ]
    for (const permission of asked)
      expect(permissionVerdict(permission, 'app://feltworks/', packaged)).toBe(false)
    expect(permissionVerdict('clipboard-sanitized-write', 'app://feltworks/', packaged)).toBe(true)
    expect(permissionVerdict('clipboard-sanitized-write', 'https://evil/', packaged)).toBe(false)
  })
})

describe('senders', () => {
  const trusted = new Set([7])
  const frame = { url: 'app://feltworks/index.html', isTop: true }

  it('are the top frames of our windows, showing our page', () => {
    expect(senderVerdict({ webContentsId: 7, frame }, trusted, packaged)).toBe('accept')
  })

  it.each([
    ['a frame that has gone', { webContentsId: 7, frame: null }],
    ['a frame inside the page', { webContentsId: 7, frame: { ...frame, isTop: false } }],
    ['another origin', { webContentsId: 7, frame: { ...frame, url: 'https://evil/' } }],
    [
      'an origin that looks like ours',
      { webContentsId: 7, frame: { ...frame, url: 'app://feltworks.evil/' } },
    ],
    ['a window that we did not make', { webContentsId: 8, frame }],
  ])('are not %s', (_what, sender) => {
    expect(senderVerdict(sender, trusted, packaged)).toBe('refuse')
  })
})

describe('the content security policy', () => {
  it("allows our own files, this load's style element, and nothing else", () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'nonce-abc'")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    // Only attributes, which can neither load nor run anything under this policy.
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1)
    expect(policy).toContain("style-src-attr 'unsafe-inline'")
    expect(securityHeaders('abc')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
  })
})

describe('files that the window may load', () => {
  const root = '/srv/pages'

  it.each([
    ['/index.html', '/srv/pages/index.html'],
    ['/assets/a%20b.js', '/srv/pages/assets/a b.js'],
    ['//etc/passwd', '/srv/pages/etc/passwd'],
  ])('%s is %s', (path, file) => {
    expect(fileInside(root, path)).toBe(file)
  })

  it.each([
    '/',
    '/..',
    '/../secret',
    '/.. /secret',
    '/.../secret',
    '/..%20',
    '/a/../../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/%252e%252e/secret',
    '/a%00.js',
    '/..\\secret',
    '/%5c..%5csecret',
    '/C:/windows',
    '/c:%5cwindows',
    '/%',
    '/%zz',
  ])('refuses %s', (path) => {
    expect(fileInside(root, path)).toBeNull()
  })

  it('lie inside the root, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath(), fc.string({ unit: 'binary' })), (path) => {
        const file = fileInside(root, path)
        if (file === null) return true
        const from = relative(resolve(root), file)
        return from !== '' && !from.startsWith('..') && !isAbsolute(from)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('names of exported files', () => {
  it.each([
    ['Classic session', 'Classic session'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['..', 'feltworks'],
    ['  . ', 'feltworks'],
    ['CON', 'feltworks CON'],
    ['com1.txt', 'feltworks com1.txt'],
    ['ends with dots...', 'ends with dots'],
    ['report\u202Egnp.exe', 'reportgnp.exe'],
    ['tab\tand\0nul', 'tabandnul'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })

  it('are always one short, ordinary name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
        return safe.length > 0 && safe.length <= 100 && !/[\u0000-\u001f<>:"/\\|?*]|^[. ]|[. ]$/.test(safe)
      }),
      { numRuns: 3000 },
    )
  })
})
