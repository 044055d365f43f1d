// A writer's phone: the editor's engine over the real storage code, with a network that may fail before or after the server took a call, and a person who may kill it.

import { ApiError } from '../../../miniprogram/contract/errors'
import { idsOf } from '../../../miniprogram/staff/editor/ids'
import type { Saved } from '../../../miniprogram/staff/editor/saving/saving'
import { Writing } from '../../../miniprogram/staff/editor/writing'
import { keepWhole, keptDraft, keptEntries, phoneDoorOf } from '../../../miniprogram/staff/storage/draft-store'
import { clean } from '../../../miniprogram/staff/editor/saving/entry'
import { type PhoneStorage, phoneStorage } from '../phone-storage'
import { turnedClock } from './clock'
import type { DraftsModel } from './drafts-model'

export type Network = () => 'well' | 'cut' | 'answer lost'

export interface WriterPhone {
  readonly clock: ReturnType<typeof turnedClock>
  readonly writing: Writing
  /** The last thing that was said of saving. */
  said(): Saved | undefined
  storage: PhoneStorage
  /** Opens the draft anew, as after a kill; `online`: the cloud's parts come too. */
  open(online?: boolean): void
  kill(): void
  /** Time on this phone; its storage is the one that `wx` speaks of meanwhile. */
  pass(ms: number): Promise<void>
}

export const draftId = 'a_0000000000000001'

export function writerPhone(server: DraftsModel, name: string, network: Network, createdOn = '2026-06-01'): WriterPhone {
  const clock = turnedClock()
  const storage = phoneStorage()
  const own = globalThis.wx
  let session = 0
  let said: Saved | undefined
  let writing: Writing | undefined
  let life = 0
  const reach = async <T>(call: () => T): Promise<T> => {
    const born = life
    await new Promise((done) => void clock.after(100, () => done(undefined)))
    const state = network()
    if (state === 'cut') throw new ApiError('unavailable', 'no network')
    const answer = call()
    globalThis.wx = own
    if (state === 'answer lost' || born !== life) throw new ApiError('unavailable', 'no answer')
    return answer
  }
  const phone: WriterPhone = {
    clock,
    storage,
    get writing() {
      if (!writing) throw new Error('not open')
      return writing
    },
    said: () => said,
    open(online = true) {
      globalThis.wx = own
      session += 1
      life += 1
      const kept = keptDraft(draftId)
      const begun = { articleId: draftId, orgId: 'o_1', createdOn, created: (kept?.created ?? false) || (online && server.created), at: clock.now() }
      const entries = keptEntries(draftId)
      if (!entries.some(([partId]) => partId === 'head')) entries.push(['head', clean(0, { head: { title: '', createdOn } })])
      const doors = {
        clock,
        phone: phoneDoorOf(draftId),
        cloud: {
          create: () => reach(() => server.create()),
          save: (changes: Parameters<DraftsModel['save']>[0], keep: boolean) => reach(() => server.save(changes, keep, name, clock.now())),
        },
      }
      const ids = idsOf(`${name}${session.toString(36)}`.padEnd(10, '0'))
      writing = new Writing(begun, entries, doors, ids, { changed: () => undefined, answered: () => undefined, saved: (state) => void (said = state) })
      if (online && server.created) {
        writing.opened(server.open(name))
        keepWhole(begun, writing.ledger.entries)
      } else {
        if (!kept) keepWhole(begun, new Map())
        writing.saving.goOn()
      }
    },
    kill() {
      life += 1
      clock.kill()
      writing = undefined
    },
    async pass(ms) {
      globalThis.wx = own
      await clock.pass(ms)
    },
  }
  return phone
}
