// Changes of files are heard whichever way an editor saves them.

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watchFolders } from '../../../../devtools/server/watch-folders'

let folder: string
let stop: () => void
let hear: (paths: string[]) => void

/** The next telling that names `path`, after `act`. */
function heard(path: string, act: () => void): Promise<string[]> {
  const telling = new Promise<string[]>((resolve) => {
    hear = (paths) => {
      if (paths.includes(join(folder, path))) resolve(paths)
    }
  })
  act()
  return telling
}

function fail(error: unknown): void {
  throw error
}

const write = (path: string, text = '') => writeFileSync(join(folder, path), text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'))
  mkdirSync(join(folder, 'pages', 'home'), { recursive: true })
  write('pages/home/home.ts')
  stop = watchFolders([folder], (paths) => hear(paths), fail)
})
afterEach(() => {
  stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a file is written in place, again and again', async () => {
  for (const text of ['1', '2', '3']) await heard('pages/home/home.ts', () => write('pages/home/home.ts', text))
})

test('a file is replaced by renaming another, again and again', async () => {
  for (const text of ['1', '2', '3']) {
    await heard('pages/home/home.ts', () => {
      write('pages/home/home.ts~', text)
      renameSync(join(folder, 'pages/home/home.ts~'), join(folder, 'pages/home/home.ts'))
    })
  }
})

test('a burst is told once', async () => {
  const paths = await heard('pages/home/home.wxml', () => {
    for (const name of ['home.ts', 'home.wxss', 'home.wxml']) write(`pages/home/${name}`, 'x')
  })
  expect(paths.map((path) => path.slice(folder.length + 1)).sort()).toEqual(['pages/home/home.ts', 'pages/home/home.wxml', 'pages/home/home.wxss'])
})

test('a new directory is watched too, and one that was replaced by another of its name', async () => {
  await heard('pages/new', () => mkdirSync(join(folder, 'pages/new')))
  await heard('pages/new/new.ts', () => write('pages/new/new.ts'))
  await heard('pages/new', () => {
    rmSync(join(folder, 'pages/new'), { recursive: true })
    mkdirSync(join(folder, 'pages/new'))
  })
  await heard('pages/new/new.ts', () => write('pages/new/new.ts'))
})

test('a file that is removed is told', async () => {
  await heard('pages/home/home.ts', () => rmSync(join(folder, 'pages/home/home.ts')))
})

test('what editors and npm leave beside the sources is not told', async () => {
  const paths = await heard('pages/home/home.ts', () => {
    for (const name of ['.home.ts.swp', 'home.ts~', '.DS_Store']) write(`pages/home/${name}`)
    mkdirSync(join(folder, 'miniprogram_npm'))
    write('miniprogram_npm/index.js')
    write('pages/home/home.ts', 'x')
  })
  expect(paths).toEqual([join(folder, 'pages/home/home.ts')])
})

test('a folder that is not there is no mistake', () => {
  watchFolders([join(folder, 'nowhere')], () => undefined, fail)()
})
