// Judges the page in view by the rules of access, in the browser around the phone.

import { join } from 'node:path'
import { build } from 'esbuild'
import type { TestPhone } from '../phone'

let bundled: Promise<string> | undefined

function bundle(): Promise<string> {
  bundled ??= build({ entryPoints: [join(__dirname, 'judges.ts')], bundle: true, write: false, format: 'iife', globalName: 'access', target: 'es2022', logLevel: 'silent' })
    .then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}

export interface Judged {
  findings: string[]
  texts: number
  controls: number
}

/** `least`: the side that a target must have, in px. */
export async function judged(phone: TestPhone, least: number): Promise<Judged> {
  const script = `(() => { ${await bundle()}; return { findings: access.judge(${least}), ...access.counted() } })()`
  return phone.frame().evaluate<Judged>(script)
}
