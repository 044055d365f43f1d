// The official tools' process: npm, compile, quality and analysis in turn, then a report file and the end.

import { writeFileSync } from 'node:fs'
import { json } from 'node:stream/consumers'
import * as ci from 'miniprogram-ci'
import type { Finding } from '../types'
import { analyse } from './analyse'
import { compile } from './compile'
import type { OfficialReport, OfficialTask } from './index'
import { packNpm } from './pack-npm'
import { checkQuality } from './quality'

// A project is verified without a network, also where there is one: nothing listens on this port, so every request fails at once.
ci.proxy('http://127.0.0.1:9')

async function work(task: OfficialTask): Promise<OfficialReport> {
  const report: OfficialReport = { compiled: false, findings: [], ms: {} }
  const timed = async (name: string, run: () => Promise<Finding[]>): Promise<Finding[]> => {
    const started = performance.now()
    const findings = await run()
    report.ms[name] = performance.now() - started
    report.findings.push(...findings)
    return findings
  }
  await timed('npm', () => packNpm(task))
  // The quality check reads the sources while the compiler's workers are busy.
  const [refused] = await Promise.all([timed('compile', () => compile(task)), timed('quality', () => checkQuality(task))])
  report.compiled = refused.length === 0
  if (report.compiled) await timed('analyse', () => analyse(task))
  return report
}

const [, , reportFile = ''] = process.argv

json(process.stdin)
  .then((task) => work(task as OfficialTask))
  .then(
    (report) => {
      writeFileSync(reportFile, JSON.stringify(report))
      process.exit(0)
    },
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
