// The mini-program as WeChat's official simulator can load it: a copy with the npm packages packed beside the components.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..', '..')

export interface Packed {
  /** The folder of the mini-program. */
  folder: string
  remove(): void
}

/** The official simulator resolves paths of files and no packages. */
function pointAtPackages(folder: string): void {
  for (const entry of readdirSync(join(folder, 'components'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !file.endsWith('.json')) continue
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"@vant/weapp/', '"/miniprogram_npm/@vant/weapp/'))
  }
}

export function packProgram(): Packed {
  const temporary = mkdtempSync(join(tmpdir(), 'yuelan-packed-'))
  const folder = join(temporary, 'miniprogram')
  for (const part of ['components', 'contract', 'staff/components']) cpSync(join(root, 'miniprogram', part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'miniprogram_npm', '@vant'), { recursive: true })
  cpSync(join(root, 'node_modules', '@vant', 'weapp', 'dist'), join(folder, 'miniprogram_npm', '@vant', 'weapp'), { recursive: true })
  pointAtPackages(folder)
  symlinkSync(join(root, 'node_modules'), join(temporary, 'node_modules'))
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) }
}
