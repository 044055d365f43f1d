// `npm run build`: the four functions into dist/cloudfunctions (project.config.json points there), and the mini-program checked by compiling it.

import { join } from 'node:path'
import { compileApp } from '../compiler'
import { buildFunctions } from '../functions-build'
import { CommandError } from './command-error'
import { projectRoot } from './data-folder'

export async function build(): Promise<void> {
  const outDir = join(projectRoot, 'dist', 'cloudfunctions')
  const [functions, app] = await Promise.all([buildFunctions({ root: projectRoot, outDir }), compileApp({ root: projectRoot })])
  const errors = [...(functions.ok ? [] : functions.errors), ...(app.ok ? [] : app.errors)]
  if (errors.length > 0) throw new CommandError(errors.map((error) => `${error.file}:${error.line}:${error.column} ${error.message}`).join('\n'))
  if (functions.ok) console.log(`dist/cloudfunctions: ${functions.names.join(', ')}`)
  if (app.ok) console.log(`miniprogram: compiles in ${Math.round(app.ms)} ms; WeChat DevTools compiles it itself, straight from miniprogram/`)
}
