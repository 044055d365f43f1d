// Runs the program's scripts as CommonJS modules inside the sandbox, each under its own name for stack traces.

import type { AppCode } from './manifest'

type Require = (specifier: string) => unknown
type ModuleFunction = (require: Require, module: { exports: unknown }, exports: unknown) => void
type Wrapper = (...names: unknown[]) => ModuleFunction

export class ModuleLoader {
  private readonly loaded = new Map<string, { exports: unknown }>()
  /** The modules whose top levels run now, outermost first. */
  private readonly running: string[] = []

  constructor(
    private readonly modules: AppCode['modules'],
    private readonly sandbox: Record<string, unknown>,
  ) {}

  /** The innermost module now running that `fits`. */
  ownerOf(fits: (path: string) => boolean): string | undefined {
    return [...this.running].reverse().find(fits)
  }

  /** The exports of a module, run at the first request. Throws what its code throws. */
  load(path: string): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const code = this.modules[path]
    if (!code) throw new Error(`module '${path}.js' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    this.loaded.set(path, module)
    const require: Require = (specifier) => {
      const target = code.requires[specifier]
      if (target === undefined) throw new Error(`module '${specifier}.js' is not defined, require args is '${specifier}'`)
      return this.load(target)
    }
    this.running.push(path)
    try {
      this.compile(code.text).call(undefined, require, module, module.exports)
    } finally {
      this.running.pop()
    }
    return module.exports
  }

  /** Two functions, since a strict script may not itself have a parameter named `eval`. One line before the script would move its lines. */
  private compile(text: string): ModuleFunction {
    const names = Object.keys(this.sandbox)
    const wrapped = `(function(${names.join(',')}){return function(require,module,exports){${text}\n}})`
    // Indirect, so that the script sees none of this file's names.
    // oxlint-disable-next-line no-eval -- running the program's scripts is what this file is for
    const evaluate = globalThis.eval
    const wrapper = evaluate(withSourceUrlLast(wrapped, text)) as Wrapper
    return wrapper(...Object.values(this.sandbox))
  }
}

/** The browser reads `sourceURL` only from a comment outside of the functions. */
function withSourceUrlLast(wrapped: string, text: string): string {
  const url = /\/\/# sourceURL=.*/.exec(text)?.[0]
  return url === undefined ? wrapped : `${wrapped}\n${url}`
}
