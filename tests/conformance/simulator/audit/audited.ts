// A small program with one page for each way to break a rule, and the audit's verdict on the page that is open.

import { simulated } from '../host/simulated'
import type { AuditData, RuleId } from '../../../../devtools/simulator/audit'
import type { AppSources } from '../../../support/app-folder'
import type { SimulatedPhone } from '../../../support/simulator'

export interface PageSource {
  js?: string
  wxml?: string
  wxss?: string
  json?: string
}

/** `home` is the first page; the app's own files may be given too. */
export function auditedApp(pages: Record<string, PageSource>, more: AppSources = {}): ReturnType<typeof simulated> {
  const names = ['home', ...Object.keys(pages).filter((name) => name !== 'home')]
  const all: Record<string, PageSource> = { home: {}, ...pages }
  const sources: AppSources = {
    'app/app.json': JSON.stringify({ pages: names.map((name) => `pages/${name}/${name}`) }),
    'app/app.js': 'App({})',
  }
  for (const name of names) {
    const { js = 'Page({})', wxml = '<view>一页</view>', wxss = '', json = '{}' } = all[name] ?? {}
    const path = `app/pages/${name}/${name}`
    Object.assign(sources, { [`${path}.js`]: js, [`${path}.wxml`]: wxml, [`${path}.wxss`]: wxss, [`${path}.json`]: json })
  }
  return simulated({ ...sources, ...more })
}

export const verdict = (phone: SimulatedPhone): Promise<AuditData> => phone.run('return window.yuelanAudit.judge()')

/** Ids of the rules that are broken, in the table's order. */
export async function broken(phone: SimulatedPhone): Promise<RuleId[]> {
  const { rules } = await verdict(phone)
  return rules.filter(({ score }) => score === 0).map(({ id }) => id)
}

export async function detailsOf(phone: SimulatedPhone, id: RuleId): Promise<string[]> {
  const { rules } = await verdict(phone)
  return rules.find((rule) => rule.id === id)?.details ?? []
}
