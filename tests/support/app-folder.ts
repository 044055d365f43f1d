// Writes a small mini-program, given as texts, into a temporary folder that the compiler takes for a project.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '..', '..')

/** Files by path below the project's root; package.json, project.config.json and node_modules are there already. */
export type AppSources = Record<string, string>

const given: AppSources = {
  'project.config.json': JSON.stringify({ miniprogramRoot: 'app/', setting: { packNpmManually: true, packNpmRelationList: [{ packageJsonPath: './package.json', miniprogramNpmDistDir: './app/' }] } }),
  'package.json': JSON.stringify({ dependencies: { '@vant/weapp': '1.11.7', dayjs: '1.11.23' } }),
}

export interface AppFolder {
  root: string
  write(sources: AppSources): void
  remove(): void
}

/** Writes an app to a fresh temporary folder. */
export function writeApp(sources: AppSources): AppFolder {
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-app-'))
  const write = (more: AppSources): void => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  write({ ...given, ...sources })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { root: folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
