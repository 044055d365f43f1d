// What axe-core finds wrong with a page at WCAG 2.2 AA, in words.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

let source: string | undefined

/** Past the page's policy, as the browser's own tools are; the page may be open at anything. */
export async function wcagProblems(page: Page): Promise<string[]> {
  source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
