import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, resolveInside } from '../../../src/main/store/insideFolder.ts'
import { newRunId } from '../../../src/main/store/runIds.ts'

describe('resolveInside', () => {
  it('names the folder of an id', () => {
    const id = newRunId()
    expect(resolveInside('/data/simulations', id)).toBe(`${sep}data${sep}simulations${sep}${id}`)
  })

  it('answers with a child of the root or not at all, whatever it is given', () => {
    const nasty = fc.constantFrom(
      '..',
      '../x',
      '/etc',
      'a/../../b',
      '.',
      '',
      'con',
      'c:\\x',
      '\0',
      '‮'.repeat(26),
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), nasty), (id) => {
        let path: string
        try {
          path = resolveInside('/data', id)
        } catch (error) {
          expect(error).toMatchObject({ code: 'run_not_found' })
          return
        }
        expect(path).toBe(`${sep}data${sep}${id}`)
      }),
    )
  })
})

describe('isInside', () => {
  it.each([
    ['/a', '/a/b', true],
    ['/a', '/a/..b', true],
    ['/a', '/a', false],
    ['/a', '/ab', false],
    ['/a', '/a/../b', false],
    ['/a/b', '/a', false],
  ])('%s holds %s: %s', (root, path, inside) => expect(isInside(root, path)).toBe(inside))
})
