import { createEvent } from '../core/event.ts'
import { StrictEmitter } from '../core/missing.ts'
import type { KeyPress } from '../page/messages.ts'
import type { BrowserWindow } from '../pages/browser-window.ts'
import { matches, parseAccelerator } from './accelerator.ts'
import { ROLES } from './menu-roles.ts'

type Options = Electron.MenuItemConstructorOptions
type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void

let lastCommand = 0
let applicationMenu: Menu | null = null

export class MenuItem extends StrictEmitter {
  static override readonly apiName = 'electron.MenuItem'
  readonly id: string
  readonly commandId: number
  readonly type: NonNullable<Options['type']>
  readonly role: Options['role']
  readonly submenu: Menu | undefined
  readonly accelerator: string | null
  readonly toolTip: string
  readonly registerAccelerator: boolean
  label: string
  sublabel: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined
  readonly click: (event?: object, window?: BrowserWindow) => void

  constructor(options: Options) {
    super()
    lastCommand += 1
    this.commandId = lastCommand
    const role = options.role === undefined ? undefined : ROLES[options.role.toLowerCase()]
    if (options.role !== undefined && !role)
      throw new Error(`The stand-in has no menu role '${options.role}'`)
    this.id = options.id ?? ''
    this.role = options.role
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.submenu = Array.isArray(options.submenu)
      ? Menu.buildFromTemplate(options.submenu)
      : (options.submenu as Menu | undefined)
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.click = (event = createEvent(), window) => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') checkOnly(this)
      if (role) role.run(window)
      else (options.click as Click | undefined)?.(this, window, event)
    }
  }
}

export class Menu extends StrictEmitter {
  static override readonly apiName = 'electron.Menu'
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: (Options | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return everyItem(this).find((item) => item.id === id) ?? null
  }

  /** Nothing pops up; a test clicks the item itself. */
  popup(_options?: object): void {
    this.emit('menu-will-show', createEvent())
  }

  closePopup(): void {
    this.emit('menu-will-close', createEvent())
  }
}

/** Radio items lie together between other items and exclude each other. */
function checkOnly(chosen: MenuItem): void {
  const items = chosen.menu?.items ?? [chosen]
  const at = items.indexOf(chosen)
  const start = items.findLastIndex(({ type }, index) => index < at && type !== 'radio') + 1
  const end = items.findIndex(({ type }, index) => index > at && type !== 'radio')
  for (const item of items.slice(start, end < 0 ? undefined : end)) item.checked = item === chosen
}

function everyItem(menu: Menu): MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? everyItem(item.submenu) : [])])
}

/** A key that the page left unused: runs the application menu's item with that accelerator. */
export function runAccelerator(press: KeyPress, window: BrowserWindow): void {
  if (!applicationMenu) return
  const item = everyItem(applicationMenu).find(
    ({ accelerator, registerAccelerator, enabled }) =>
      enabled && registerAccelerator && accelerator !== null && matches(parseAccelerator(accelerator), press),
  )
  const { shift: shiftKey, ctrl: ctrlKey, alt: altKey, meta: metaKey } = press
  item?.click(createEvent({ shiftKey, ctrlKey, altKey, metaKey, triggeredByAccelerator: true }), window)
}
