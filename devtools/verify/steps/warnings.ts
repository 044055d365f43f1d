// Finds the `__warning__` that WeChat's compiler leaves in a compiled JSON file instead of refusing a key that it does not know.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below'
import type { Bench, Finding } from '../types'

export function checkWarnings({ compiledDir, appRoot }: Bench): Finding[] {
  if (compiledDir === undefined) return []
  return filesBelow(compiledDir)
    .filter((file) => file.endsWith('.json') && file !== 'project.config.json')
    .flatMap((file) =>
      warningsIn(readFileSync(join(compiledDir, file), 'utf8')).map((message): Finding => ({
        step: 'warnings',
        file: `${appRoot}${file}`,
        message,
      })),
    )
}

function warningsIn(text: string): string[] {
  if (!text.includes('__warning__')) return []
  const { __warning__: warning } = JSON.parse(text) as { __warning__?: unknown }
  return (typeof warning === 'string' ? warning : JSON.stringify(warning))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
