import { findings } from '../a11y/findings.ts'
import { openGallery } from './open.ts'
import { SCENES } from './scenes.ts'

/** Looks for accessibility faults in every scene and both themes: `node test/gallery/axe.ts [scene]`. */
const only = process.argv[2] ?? ''
const gallery = await openGallery()
let serious = 0
for (const scene of SCENES.filter(({ name }) => name.startsWith(only))) {
  for (const theme of ['light', 'dark'] as const) {
    const page = await gallery.show(scene, { theme })
    for (const finding of await findings(page)) {
      serious += 1
      console.log(`${scene.name} ${theme}: ${finding}`)
    }
    await page.context().close()
  }
}
await gallery.close()
console.log(serious === 0 ? 'No serious findings.' : `${serious} serious findings.`)
process.exitCode = serious === 0 ? 0 : 1
