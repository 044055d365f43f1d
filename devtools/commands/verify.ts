// `npm run verify`: is this a mini-program that WeChat takes? Says what it measured, or what is wrong and where.

import { verify as verifyProject, type VerifyResult } from '../verify'
import { CommandError } from './command-error'
import { projectRoot } from './data-folder'
import { readFlags } from './flags'

const usage = 'npm run verify [-- --quick] [--json] [--verbose]'

export async function verify(args: string[]): Promise<void> {
  const { values } = readFlags(args, usage, { quick: { type: 'boolean' }, json: { type: 'boolean' }, verbose: { type: 'boolean' } })
  const result = await verifyProject({
    root: projectRoot,
    quick: values.quick ?? false,
    ...(values.verbose ? { log: (line: string) => console.error(line) } : {}),
  })
  console.log(values.json ? JSON.stringify(result) : tableOf(result))
  if (!result.ok)
    throw new CommandError(
      `${result.findings.length} finding(s): WeChat would not take this mini-program, or would show something else than you wrote.`,
    )
}

function tableOf({ steps, findings, sizes, ms }: VerifyResult): string {
  const lines = steps.map(({ name, ms: spent }) => {
    const own = findings.filter(({ step }) => step === name).length
    return `${own === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${String(spent).padStart(6)} ms${own === 0 ? '' : `  ${own} finding(s)`}`
  })
  const places = findings.map(({ step, file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message} [${step}]`)
  const packages = sizes
    ? [...sizes.packages, { name: 'total', kb: sizes.totalKb }].map(({ name, kb }) => `${name.padEnd(11)} ${kb.toFixed(1).padStart(9)} KB`)
    : []
  return [...lines, '', ...packages, `verified in ${(ms / 1000).toFixed(1)} s`, ...places].join('\n')
}
