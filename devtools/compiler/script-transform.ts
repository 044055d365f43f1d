// Turns one TypeScript or JavaScript file into a CommonJS script that still knows its lines.

import { transform, type TransformFailure } from 'esbuild'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { placeAt, type Place } from './problems'
import { findRequires, readScript } from './script-syntax'

/** One file, compiled. Places are those of the source. */
export interface Script {
  text: string
  requires: { specifier: string; place: Place }[]
  complaints: { place: Place; message: string }[]
}

const isFailure = (error: unknown): error is TransformFailure => error instanceof Error && 'errors' in error && Array.isArray(error.errors)

/** A package's file needs no check and, when it is CommonJS already, no change. */
function takeAsIs(text: string): Script {
  return { text, requires: findRequires(text).map(({ specifier, offset }) => ({ specifier, place: placeAt(text, offset) })), complaints: [] }
}

/** `shown` is the name that stack traces and the browser's tools show. */
export async function transformScript(text: string, file: string, shown: string): Promise<Script> {
  const isPackage = file.includes('miniprogram_npm/')
  if (isPackage && !/^\s*(?:import|export)\b/m.test(text)) return takeAsIs(text)
  try {
    const { code, map } = await transform(text, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2020',
      // As WeChat's compiler does; it also keeps `this` of a plain function from being the browser's window.
      banner: isPackage ? '' : '"use strict";',
      sourcefile: shown,
      sourcemap: 'external',
    })
    const source = new SourceMap(JSON.parse(map) as SourceMapPayload)
    const placeOf = (offset: number): Place => {
      const { line, column } = placeAt(code, offset)
      const entry = source.findEntry(line - 1, column - 1)
      return 'originalLine' in entry ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 } : { line: 1, column: 1 }
    }
    const { requires, refused } = isPackage ? { requires: findRequires(code), refused: [] } : readScript(code)
    return {
      text: `${code}//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`,
      requires: requires.map(({ specifier, offset }) => ({ specifier, place: placeOf(offset) })),
      complaints: refused.map(({ offset, message }) => ({ place: placeOf(offset), message })),
    }
  } catch (error) {
    if (!isFailure(error)) throw error
    const complaints = error.errors.map(({ location, text: message }) => ({
      place: { line: location?.line ?? 1, column: (location?.column ?? 0) + 1 },
      message,
    }))
    return { text: '', requires: [], complaints }
  }
}
