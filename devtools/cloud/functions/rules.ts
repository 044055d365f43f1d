// Which functions a client may call: the deployed rules, read from schema.json.

import { isRecord } from '../wire/params'

export type FunctionRules = (name: string, openid: string | undefined) => boolean

/**
 * `rules` is `{name: true | false | 'auth != null'}` (or `{name: {invoke: …}}`, as the console has it), `*` for the others.
 * Without a rule a login is asked for, the platform's default. Throws for a rule that is not known here.
 */
export function readFunctionRules(rules: unknown): FunctionRules {
  const table = new Map<string, (openid: string | undefined) => boolean>()
  for (const [name, entry] of Object.entries(isRecord(rules) ? rules : {}))
    table.set(name, readRule(name, isRecord(entry) ? entry['invoke'] : entry))
  const byDefault = table.get('*') ?? isLoggedIn
  return (name, openid) => (table.get(name) ?? byDefault)(openid)
}

function readRule(name: string, rule: unknown): (openid: string | undefined) => boolean {
  if (typeof rule === 'boolean') return () => rule
  if (rule === 'auth != null') return isLoggedIn
  throw new Error(`The rule ${JSON.stringify(rule)} of the function ${name} is not in this local CloudBase yet`)
}

function isLoggedIn(openid: string | undefined): boolean {
  return openid !== undefined
}
