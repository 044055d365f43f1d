// Compiles every template and WXS script with WeChat's WXML compiler.

import { devNull } from 'node:os'
import { filesBelow } from '../files-below'
import type { Bench, Finding } from '../types'
import { runBinary } from './binary'

export async function runWcc(bench: Bench): Promise<Finding[]> {
  const { compiledDir, appDir } = bench
  const findings = await compileIn(compiledDir ?? appDir, bench)
  // The uploaded template is minified into one line: the source tells the place.
  return findings.length > 0 && compiledDir !== undefined ? better(await compileIn(appDir, bench), findings) : findings
}

async function compileIn(folder: string, { appRoot, dir }: Bench): Promise<Finding[]> {
  const files = filesBelow(folder).filter((file) => /\.(wxml|wxs)$/.test(file))
  if (files.length === 0) return []
  const { code, output } = await runBinary('wcc', ['-d', '-o', devNull, ...files], { cwd: folder, benchDir: dir })
  if (code === 0) return []
  const found = [...output.matchAll(/^(\S+?\.(?:wxml|wxs)):(\d+):\d+:\s*(.+(?:\n`.*)?)$/gm)]
  if (found.length === 0) return [{ step: 'wcc', file: `${appRoot}app.json`, message: `wcc ended with ${code}: ${output.trim()}` }]
  return found.map(([, file = '', line, message = '']) => ({
    step: 'wcc',
    file: `${appRoot}${file}`,
    line: Number(line),
    message: message.trim(),
  }))
}

/** The places of the sources, where they fail in the same file. */
function better(ofSources: Finding[], ofCompiled: Finding[]): Finding[] {
  return ofCompiled.map((finding) => ofSources.find(({ file }) => file === finding.file) ?? finding)
}
