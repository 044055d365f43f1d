// wx.getFileSystemManager and its elders wx.saveFile and the like: callbacks only, and a …Sync twin for most.

import type { Host } from '../host/types'
import { readers, type Stat } from './file-read'
import { writers } from './file-write'
import { keptForGood } from './kept-files'
import { refusing } from './missing'
import { calledBack, optionsOf, synchronous, type Members, type Options, type WxFunction } from './result'

type Act = (options: Options) => unknown

/** Arguments of the …Sync functions, in their order: https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.html */
const SYNC: Record<string, readonly string[]> = {
  access: ['path'], readFile: ['filePath', 'encoding', 'position', 'length'], writeFile: ['filePath', 'data', 'encoding'],
  appendFile: ['filePath', 'data', 'encoding'], copyFile: ['srcPath', 'destPath'], rename: ['oldPath', 'newPath'], mkdir: ['dirPath', 'recursive'],
  rmdir: ['dirPath', 'recursive'], readdir: ['dirPath'], unlink: ['filePath'], stat: ['path', 'recursive'], saveFile: ['tempFilePath', 'filePath'],
}

/** What the …Sync twins give of a result. */
const GIVES: Record<string, string> = { readFile: 'data', readdir: 'files', stat: 'stats', saveFile: 'savedFilePath' }

const NAMES = new Set([
  ...['open', 'close', 'read', 'write', 'fstat', 'ftruncate', 'truncate', 'readCompressedFile'].flatMap(name => [name, `${name}Sync`]),
  'readZipEntry', 'unzip',
])

/** Stats have methods, which a copy between two threads would lose: they are made on the program's side, as in WeChat. */
const dressed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(({ path, stats }: { path: string; stats: Stat }) => ({ path, stats: dressed(stats) }))
  const { folder, ...stats } = value as Stat
  return { ...stats, isDirectory: () => folder, isFile: () => !folder }
}

const stating = (plain: WxFunction): WxFunction => argument => {
  const options = optionsOf(argument)
  const dress = (result: unknown) => ({ ...optionsOf(result), ...('stats' in optionsOf(result) ? { stats: dressed(optionsOf(result).stats) } : {}) })
  const told = Object.entries(options).map(([key, value]) =>
    [key, typeof value === 'function' ? (result: unknown) => void (value as WxFunction)(dress(result)) : value])
  return plain(Object.fromEntries(told))
}

const later = (name: string, act: Act): WxFunction => calledBack(name, async options => {
  const result = act(options)
  await keptForGood()
  return result
})

const atOnce = (name: string, act: Act, parameters: readonly string[]): WxFunction => synchronous(`${name}Sync`, (...args) => {
  const result = act(Object.fromEntries(parameters.map((each, at) => [each, args[at]])))
  return name in GIVES ? optionsOf(result)[GIVES[name] ?? ''] : undefined
})

const manager = (): object => {
  const members: Members = {}
  for (const [name, act] of Object.entries<Act>({ ...readers, ...writers })) {
    members[name] = later(name, act)
    const parameters = SYNC[name]
    if (parameters) members[`${name}Sync`] = atOnce(name, act, parameters)
  }
  const { stat, statSync } = members as Record<string, WxFunction>
  members.stat = stat && stating(stat)
  members.statSync = (...args: unknown[]) => dressed(statSync?.(...args))
  return refusing('FileSystemManager', members, NAMES)
}

export const fileSystem = (_host: Host): Members => {
  const only = manager()
  return {
    getFileSystemManager: () => only,
    // WeChat keeps these for old programs and points to the manager.
    saveFile: later('saveFile', writers.saveFile),
    removeSavedFile: later('removeSavedFile', writers.removeSavedFile),
    getSavedFileList: later('getSavedFileList', readers.getSavedFileList),
    getSavedFileInfo: later('getSavedFileInfo', options => {
      const found = readers.getSavedFileList().fileList.map(optionsOf).find(({ filePath }) => filePath === options.filePath)
      const { size } = readers.getFileInfo(options)
      return { size, createTime: found?.createTime ?? 0 }
    }),
  }
}
