// Proves offline, with WeChat's own tools, that a project is one that WeChat takes; what those tools miss is checked here.

import { makeBench, removeBench } from './bench'
import { measure } from './steps/sizes'
import { steps } from './steps'
import type { Finding, VerifyResult } from './types'

export type { Finding, Sizes, VerifyResult } from './types'

export interface VerifyOptions {
  /** A folder with project.config.json; nothing in it is changed. */
  root: string
  /** Only the steps that need no compiled app: half a second instead of eight, and nothing said about sizes. */
  quick?: boolean
  log?: (line: string) => void
}

/** Rejects only where there is no project to verify; everything wrong with the project is a finding. */
export async function verify({ root, quick = false, log = () => {} }: VerifyOptions): Promise<VerifyResult> {
  const started = performance.now()
  const bench = await makeBench(root, quick, log)
  try {
    const result: VerifyResult = { ok: true, findings: [], steps: [], ms: 0 }
    for (const step of quick ? steps.filter(({ fromSources }) => fromSources) : steps) {
      const begun = performance.now()
      const findings = await step.run(bench)
      const ms = Math.round(bench.officialMs[step.name] ?? performance.now() - begun)
      log(`${step.name}: ${findings.length === 0 ? 'nothing to say' : `${findings.length} finding(s)`}, ${ms} ms`)
      result.findings.push(...findings)
      result.steps.push({ name: step.name, ms })
    }
    if (bench.compiledDir !== undefined) result.sizes = measure(bench.compiledDir)
    result.findings = onceEach(result.findings)
    result.ok = result.findings.length === 0
    result.ms = Math.round(performance.now() - started)
    return result
  } finally {
    removeBench(bench.dir)
  }
}

function onceEach(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
