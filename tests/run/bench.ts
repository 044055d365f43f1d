// `npm run bench [-- --json FILE]`: measures and prints a table; exit code 2 where a figure misses its limit, 1 where one could not be measured.

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bringFigures } from '../bench/bring'
import { changeFigures } from '../bench/change'
import { compileFigures } from '../bench/compile'
import { countingFigures } from '../bench/counting'
import type { Figure } from '../bench/figure'
import { openFigures } from '../bench/open'
import { packageFigures } from '../bench/package'
import { posterFigures } from '../bench/poster'
import { readFigures } from '../bench/read'
import { searchFigures } from '../bench/search'
import { startFigures } from '../bench/start'
import { webFigures } from '../bench/web'
import { writeFigures } from '../bench/write'

type Bench = (log: (line: string) => void) => Promise<Figure[]>

/** One after the other: each has the machine for itself. */
const benches: Bench[] = [compileFigures, packageFigures, startFigures, changeFigures, openFigures, readFigures, writeFigures, searchFigures, webFigures, posterFigures, bringFigures, (log) => countingFigures(log)]

function row({ name, value, unit, limit, better, ok }: Figure): string {
  return `${ok ? '✓' : '✗'} ${name.padEnd(34)}${String(value).padStart(9)}  ${better === 'lower' ? '≤' : '≥'} ${String(limit).padEnd(6)}${unit}`
}

async function main(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { json: { type: 'string' } } })
  const figures: Figure[] = []
  for (const bench of benches) figures.push(...(await bench((line) => console.error(line))))
  for (const each of figures) console.log(row(each))
  if (values.json !== undefined) writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', values.json), `${JSON.stringify({ figures }, undefined, 2)}\n`)
  process.exitCode = figures.every(({ ok }) => ok) ? 0 : 2
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
