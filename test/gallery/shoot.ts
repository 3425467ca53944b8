import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openGallery } from './open.ts'
import { SCENES } from './scenes.ts'

/** Takes pictures of the window: `node test/gallery/shoot.ts --out FOLDER [--only library] [--light] [--wide]`. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/gallery' },
    only: { type: 'string', default: '' },
    light: { type: 'boolean', default: false },
    wide: { type: 'boolean', default: false },
  },
})
const size = values.wide ? { width: 1680, height: 1050 } : { width: 1280, height: 800 }
const themes = values.light ? (['light'] as const) : (['light', 'dark'] as const)

await mkdir(values.out, { recursive: true })
const gallery = await openGallery()
for (const scene of SCENES.filter(({ name }) => name.startsWith(values.only))) {
  for (const theme of themes) {
    const page = await gallery.show(scene, { theme, size })
    await page.screenshot({ path: `${values.out}/${scene.name}-${theme}${values.wide ? '-1680' : ''}.png` })
    await page.context().close()
  }
}
await gallery.close()
