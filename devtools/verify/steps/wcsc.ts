// Compiles every style sheet with WeChat's WXSS compiler, which is stricter than the browser's CSS.

import { devNull } from 'node:os'
import { filesBelow } from '../files-below'
import type { Bench, Finding } from '../types'
import { runBinary } from './binary'

export async function runWcsc(bench: Bench): Promise<Finding[]> {
  const { compiledDir, appDir } = bench
  const findings = await compileIn(compiledDir ?? appDir, bench)
  if (findings.length === 0 || compiledDir === undefined) return findings
  // The uploaded sheet is minified into one line: the source tells the place.
  const ofSources = await compileIn(appDir, bench)
  return findings.map((finding) => ofSources.find(({ file }) => file === finding.file) ?? finding)
}

async function compileIn(folder: string, { appRoot, dir }: Bench): Promise<Finding[]> {
  const files = filesBelow(folder).filter((file) => file.endsWith('.wxss'))
  if (files.length === 0) return []
  const { code, output } = await runBinary('wcsc', ['-lc', '-o', devNull, ...files], { cwd: folder, benchDir: dir })
  if (code === 0) return []
  const placed = [...output.matchAll(/^ERR: (\S+?)\((\d+):\d+\):\s*(.+)$/gm)].map(([, file = '', line, message = '']): Finding => ({
    step: 'wcsc',
    file: `${appRoot}${file}`,
    line: Number(line),
    message: message.trim(),
  }))
  const unplaced = [...output.matchAll(/^ERR: (path `.+?` not found) from `(.+?)`/gm)].map(([, message = '', file = '']): Finding => ({
    step: 'wcsc',
    file: `${appRoot}${file.replace(/^\.\//, '')}`,
    message,
  }))
  const all = [...placed, ...unplaced]
  return all.length > 0 ? all : [{ step: 'wcsc', file: `${appRoot}app.wxss`, message: `wcsc ended with ${code}: ${output.trim()}` }]
}
