// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { isTyping, keyNames, matches } from '../../../../src/renderer/commands/keys.ts'
import { COMMANDS } from '../../../../src/renderer/commands/registry.ts'

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init })

describe('shortcuts', () => {
  it('want exactly their keys', () => {
    expect(matches('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true)
    expect(matches('Mod+K', press('k', { metaKey: true }), true)).toBe(true)
    expect(matches('Mod+K', press('k', { metaKey: true }), false)).toBe(false)
    expect(matches('Mod+K', press('k'), false)).toBe(false)
    expect(matches('Mod+K', press('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(matches('N', press('n'), false)).toBe(true)
    expect(matches('N', press('n', { ctrlKey: true }), false)).toBe(false)
    expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true)
    expect(matches('Space', press(' '), false)).toBe(true)
  })

  it('are named as on the keyboard', () => {
    expect(keyNames('Mod+Enter', false)).toEqual(['Ctrl', '↵'])
    expect(keyNames('Mod+K', true)).toEqual(['⌘', 'K'])
  })

  it('leave typing alone', () => {
    const field = document.createElement('input')
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
    expect([isTyping(field), isTyping(box), isTyping(document.body)]).toEqual([true, false, false])
  })
})

describe('the registry', () => {
  it('has each id once, and each shortcut once on any screen but for Space on Training', () => {
    const ids = COMMANDS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const stages = new Set(COMMANDS.map(({ shortcutOn }) => shortcutOn))
    for (const stage of stages) {
      const here = COMMANDS.filter(({ shortcutOn }) => shortcutOn === undefined || shortcutOn === stage)
      const shortcuts = here
        // The table deals by it, the dashboard pauses; they are never on show together (Play.test.tsx).
        .filter(({ id }) => id !== 'training.pauseOrResume')
        .flatMap(({ shortcut, otherShortcut }) => [shortcut ?? [], otherShortcut ?? []].flat())
      expect(new Set(shortcuts).size).toBe(shortcuts.length)
    }
  })
})
