// The project's own functions, built and deployed to a local CloudBase with the sample street, and words to speak with them.

import { resolve } from 'node:path'
import { buildFunctions } from '../../devtools/functions-build'
import type { CallRecord, Faults, Refuse } from '../../devtools/cloud'
import { seed } from '../../devtools/seed'
import { createClock } from '../../devtools/server/clock'
import type { ReaderActions, StaffActions } from '../../miniprogram/contract/actions'
import type { Reply } from '../../miniprogram/contract/errors'
import { openCloudHouse, type CloudHouse } from './cloud-house'

export const projectRoot = resolve(__dirname, '..', '..')

export interface Who {
  /** null is nobody. */
  openid: string | null
  source?: string
  clientIp?: string
}

type Ask<Actions extends { [name in keyof Actions]: { input: unknown; output: unknown } }> = <Name extends keyof Actions>(
  action: Name,
  input: Actions[Name]['input'],
  who?: Partial<Who>,
) => Promise<Reply<Actions[Name]['output']>>

type Answer = Reply<unknown> | { errCode: number }

export interface FunctionsHouse extends CloudHouse {
  reader: Ask<ReaderActions>
  staff: Ask<StaffActions>
  /** Any event at all; the reply, or the platform's refusal as its number. */
  send(name: string, event: unknown, who?: Partial<Who>): Promise<Answer>
  /** How many documents there are, by collection. */
  counts(): Record<string, number>
  /** At most 1,000. */
  documents<Document>(collection: string): Document[]
  all<Document>(collection: string): Document[]
  /** What the cloud's clock says, ms since 1970. */
  cloudNow(): number
  /** Whether a file is there, in the cloud's storage. */
  hasFile(fileId: string): Promise<boolean>
  lastCall(): CallRecord
}

export async function openFunctionsHouse(options: { seeded?: boolean; now?: () => number; faults?: Faults; refuse?: Refuse; pages?: () => readonly string[] } = {}): Promise<FunctionsHouse> {
  const clock = createClock()
  const now = options.now ?? clock.now
  const house = await openCloudHouse({ now, ...(options.faults ? { faults: options.faults } : {}), ...(options.refuse ? { refuse: options.refuse } : {}), ...(options.pages ? { pages: options.pages } : {}) })
  const built = await buildFunctions({ root: projectRoot, outDir: house.functionsDir })
  if (!built.ok) throw new Error(JSON.stringify(built.errors))
  await house.cloud.reload()
  if (options.seeded ?? true) await seed(house.cloud, clock)

  const send = async (name: string, event: unknown, who: Partial<Who> = {}): Promise<Answer> => {
    const { openid = 'resident-1', source = 'wx_client', clientIp = '10.0.0.1' } = who
    const caller = { ...(openid === null ? {} : { openid }), source, clientIp }
    const outcome = await house.cloud.callFunction(name, JSON.stringify(event), caller)
    return outcome.error ? { errCode: outcome.error.errCode } : (JSON.parse(outcome.result ?? 'null') as Reply<unknown>)
  }
  return {
    ...house,
    send,
    reader: (action, input, who) => send('reader', { action, input }, who) as never,
    staff: (action, input, who) => send('staff', { action, input }, { openid: 'admin-1', ...who }) as never,
    counts: () => Object.fromEntries(house.cloud.console.collections().map(({ name, count }) => [name, count])),
    documents: (collection) => house.cloud.console.documents(collection, { limit: 1_000, skip: 0 }) as never,
    all: (collection) => house.cloud.console.documents(collection, { limit: 1e9, skip: 0 }) as never,
    cloudNow: now,
    // The cloud rejects for a missing file under jest, whose errors of node:fs are of another realm.
    hasFile: async (fileId) => (await house.cloud.storage.read(fileId).catch(() => undefined)) !== undefined,
    lastCall: () => house.calls.at(-1) as CallRecord,
  }
}

/** What a call answered; fails with its error where it was refused. */
export function dataOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.data
}

/** The code of a refusal, 'ok' where there was none. */
export function codeOf(reply: Answer): string {
  if ('errCode' in reply) return String(reply.errCode)
  return reply.ok ? 'ok' : reply.error.code
}
