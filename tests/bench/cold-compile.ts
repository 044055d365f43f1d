// Run as a process of its own by compile.ts: loads the compiler, compiles this project once, and prints how many seconds both took.

import { root } from '../support/server'

async function main(): Promise<void> {
  const started = performance.now()
  const { compileApp } = await import('../../devtools/compiler')
  const result = await compileApp({ root })
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  console.log((performance.now() - started) / 1000)
  // esbuild's process would keep this one for a while.
  process.exit()
}

void main()
