// The mini-program as WeChat's official simulator can load it: a copy of the components and of the words that they share with the functions.

import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..', '..')

export interface Packed {
  /** The folder of the mini-program. */
  folder: string
  remove(): void
}

/** Where the components lie; a component's case names its folder alone. */
const rooms = ['components', 'more/components', 'staff/components', 'reports/components']
/** And the words that they and the functions share. */
export const contracts = ['contract', 'more/contract', 'staff/contract', 'reports/contract']

export function folderOf(component: string): string {
  const room = rooms.find((each) => existsSync(join(root, 'miniprogram', each, component, `${component}.json`)))
  if (room === undefined) throw new Error(`there is no component ${component}`)
  return `${room}/${component}`
}

export function packProgram(): Packed {
  const temporary = mkdtempSync(join(tmpdir(), 'yuelan-packed-'))
  const folder = join(temporary, 'miniprogram')
  for (const part of [...rooms, ...contracts]) cpSync(join(root, 'miniprogram', part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(temporary, 'node_modules'))
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) }
}
