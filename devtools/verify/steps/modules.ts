// Follows every import and require as WeChat resolves them, which is neither Node's way nor a bundler's.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { type Message, type Plugin, build } from 'esbuild'
import { filesBelow, slashed } from '../files-below'
import type { Bench, Finding } from '../types'

const name = 'wechat-modules'

export async function checkModules({ appDir, appRoot, unpacked }: Bench): Promise<Finding[]> {
  const entryPoints = filesBelow(appDir, ['miniprogram_npm']).filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
  const errors = await errorsOf(entryPoints, resolveAsWeChat(appDir, unpacked), appDir)
  return (
    errors
      // What a file gets wrong besides its imports, the compiler tells.
      .filter(({ pluginName }) => pluginName === name)
      .map(({ text, location }) => ({
        step: 'modules',
        file: `${appRoot}${location?.file ?? ''}`,
        ...(location ? { line: location.line } : {}),
        message: text,
      }))
  )
}

async function errorsOf(entryPoints: string[], plugin: Plugin, appDir: string): Promise<Message[]> {
  try {
    await build({
      absWorkingDir: appDir,
      entryPoints,
      plugins: [plugin],
      outdir: '.',
      bundle: true,
      write: false,
      logLevel: 'silent',
      tsconfigRaw: '{}',
      logLimit: 0,
    })
    return []
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return error.errors as Message[]
    throw error
  }
}

function resolveAsWeChat(appDir: string, unpacked: string[]): Plugin {
  const packageOf = readPackages(appDir)
  return {
    name,
    setup(builder) {
      builder.onResolve({ filter: /./ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point') return undefined
        const folder = dirname(importer)
        if (/^\.{0,2}\//.test(path)) {
          const target = fileAt(path.startsWith('/') ? join(appDir, path) : join(folder, path), ['.ts', '.js', '/index.ts', '/index.js'])
          if (target === undefined) return { errors: [{ text: `"${path}" is required and not there` }] }
          const [from, to] = [packageOf(importer), packageOf(target)]
          const reachable = from.name === to.name || (to.name === '' && !from.independent)
          return reachable
            ? { path: target }
            : { errors: [{ text: `"${path}" lies in ${nameOf(to.name)}, out of reach of ${nameOf(from.name)}` }] }
        }
        if (unpacked.includes(path)) return { path, external: true }
        const packed = climb(folder, appDir)
          .map((level) => fileAt(join(level, 'miniprogram_npm', path), ['.js', '/index.js']))
          .find(Boolean)
        return packed === undefined ? { errors: [{ text: missingPackage(path) }] } : { path: packed, external: true }
      })
    },
  }
}

function missingPackage(path: string): string {
  const isNodes = path.startsWith('node:') || builtinModules.includes(path)
  return isNodes
    ? `"${path}" is a module of Node, and WeChat has none`
    : `"${path}" is not among the packed npm packages (only what a package's main reaches is packed)`
}

function nameOf(packageName: string): string {
  return packageName === '' ? 'the main package' : `the package ${packageName}`
}

function fileAt(path: string, endings: string[]): string | undefined {
  return ['', ...endings].map((ending) => path + ending).find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
}

/** The folder and every one above it, up to the app's. */
function climb(folder: string, appDir: string): string[] {
  return folder === appDir || folder === dirname(folder) ? [folder] : [folder, ...climb(dirname(folder), appDir)]
}

interface Package {
  /** '' is the main package. */
  name: string
  independent: boolean
}

function readPackages(appDir: string): (file: string) => Package {
  const packages = subpackagesIn(join(appDir, 'app.json'))
  return (file) => packages.find((one) => slashed(appDir, file).startsWith(`${one.name}/`)) ?? { name: '', independent: false }
}

function subpackagesIn(file: string): Package[] {
  try {
    const { subPackages, subpackages } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      'subPackages' | 'subpackages',
      { root: string; independent?: boolean }[] | undefined
    >
    return (subPackages ?? subpackages ?? []).map(({ root, independent = false }) => ({
      name: root.replaceAll(/^\/|\/$/g, ''),
      independent,
    }))
  } catch {
    // The compiler says what is wrong with app.json.
    return []
  }
}
