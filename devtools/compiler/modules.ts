// Collects the scripts that the program's pages and components reach, each as its own module.

import type { ModuleCode } from '../simulator/host/manifest'
import { resolvePath, splitPackage, type AppFiles } from './app-files'
import type { ContentCache } from './cache'
import type { Problems } from './problems'
import { transformScript, type Script } from './script-transform'

const withoutExtension = (path: string): string => path.replace(/\.(ts|js)$/, '')

export class ModuleCompiler {
  private readonly modules = new Map<string, ModuleCode>()
  private readonly seen = new Set<string>()

  constructor(
    private readonly files: AppFiles,
    private readonly problems: Problems,
    private readonly cache: ContentCache,
  ) {}

  get count(): number {
    return this.modules.size
  }

  /** Sorted: esbuild answers in any order, and one program must give one build. */
  emit(): Record<string, ModuleCode> {
    return Object.fromEntries([...this.modules].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** `files` are paths with extension; what they require follows, files side by side. */
  async add(files: readonly string[]): Promise<void> {
    let wave = files
    while (wave.length > 0) {
      const fresh = [...new Set(wave)].filter((file) => !this.seen.has(file))
      for (const file of fresh) this.seen.add(file)
      wave = (await Promise.all(fresh.map((file) => this.compile(file)))).flat()
    }
  }

  /** Compiles one file; gives the files that it requires. */
  private async compile(file: string): Promise<string[]> {
    const text = this.files.read(file) ?? ''
    const shown = this.files.shown(file)
    const script = await this.cache.recall<Promise<Script>>('script', [shown, text], () => transformScript(text, file, shown))
    for (const { place, message } of script.complaints) this.problems.add(shown, place, message)
    const requires: Record<string, string> = {}
    const wanted: string[] = []
    for (const { specifier, place } of script.requires) {
      const target = this.resolve(file, specifier)
      if ('message' in target) this.problems.add(shown, place, target.message)
      else {
        requires[specifier] = withoutExtension(target.file)
        wanted.push(target.file)
      }
    }
    this.modules.set(withoutExtension(file), { text: `${script.text}\n//# sourceURL=${encodeURI(`app:///${shown}`)}`, requires })
    return wanted
  }

  private resolve(from: string, specifier: string): { file: string } | { message: string } {
    const missing = { message: `cannot find module "${specifier}"` }
    if (/^[./]/.test(specifier)) {
      const path = resolvePath(from, specifier)
      const file = /\.(ts|js)$/.test(path) && this.files.has(path) ? path : (this.files.script(path) ?? this.files.script(`${path}/index`))
      return file === undefined ? missing : { file }
    }
    const [name, rest] = splitPackage(specifier)
    const found = this.files.npmPackage(name, from)
    if (!found) return { message: `cannot find module "${specifier}": ${name} is not in the dependencies of package.json` }
    if (rest !== '' && found.kind === 'entry') return { message: `cannot find module "${specifier}": WeChat's npm packing takes only the entry of ${name}` }
    const path = `${found.path}/${rest === '' ? found.main : rest}`
    const file = [path, `${path}.js`, `${path}/index.js`].find((candidate) => candidate.endsWith('.js') && this.files.has(candidate))
    return file === undefined ? missing : { file }
  }
}
