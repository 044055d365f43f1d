// Deploys a function made of the project's own source files to a cloud house, so that a room of the functions is tested where it lives.

import { build } from 'esbuild'
import type { CloudHouse } from './cloud-house'
import { projectRoot } from './functions-house'

/** `source` is TypeScript that exports `main`; its imports start at the project's root, such as `./cloudfunctions/platform/messages`. */
export async function writeBundledFunction(house: CloudHouse, name: string, source: string, config: object): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: projectRoot, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['wx-server-sdk'],
    write: false,
    logLevel: 'silent',
  })
  house.writeFunction(name, outputFiles[0]?.text ?? '', config)
}
