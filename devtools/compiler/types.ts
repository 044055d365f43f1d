// What a compilation gives: everything the browser needs, or every mistake that was found.

import type { AppManifest } from '../simulator/host/manifest'

/** `file` is relative to the project's root; line and column count from 1. */
export interface CompileError {
  file: string
  line: number
  column: number
  message: string
}

export interface CompileCounts {
  pages: number
  components: number
  templates: number
  styles: number
  modules: number
  assets: number
}

export type CompileResult =
  | {
      ok: true
      manifest: AppManifest
      /** One script for the browser: it leaves an AppCode in `window.yuelanCode`. */
      code: string
      /** Sheet by component path, and `app`. `__scope__` stands for the component's style scope, see styles.ts. */
      styles: Record<string, string>
      /** Pictures and other files of the package: path inside the package → absolute path. */
      files: Map<string, string>
      ms: number
      counts: CompileCounts
    }
  | { ok: false; errors: CompileError[]; ms: number }
