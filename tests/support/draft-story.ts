// A story of several phones that write one draft, by chance: replies get lost, calls come twice or late, the server crashes. What was taken is never gone.

import { charactersIn } from '../../cloudfunctions/domain/draft/characters'
import { contentOf, hashOf } from '../../cloudfunctions/domain/draft/content'
import type { Reply } from '../../miniprogram/contract/errors'
import type { DraftChange, DraftOpenOutput, DraftSaveOutput, StoredPart } from '../../miniprogram/staff/contract/drafts'
import type { Chance } from './counting/chance'
import { newChangeId, textBlock } from './draft-phone'
import { dataOf, type FunctionsHouse } from './functions-house'

/** What a story may do to the world around it. */
export interface Stage {
  house: FunctionsHouse
  chance: Chance
  articleId: string
  /** Lets time pass, ms. */
  wait(ms: number): void
  /** Which share of the server's requests ends in a crash, until it is set again. */
  crash(share: number): void
}

interface Seen {
  rev: number
  text: string
  pos: string
  removed: boolean
}

interface Pending {
  change: DraftChange
  keep: boolean
  word: string
  seen: Seen
}

export interface Told {
  /** Words that were answered as taken. */
  taken: Set<string>
  conflicts: number
  repeats: number
}

const people = ['hua', 'ming', 'hua'] as const
const places = ['A', 'AV', 'B', 'C', 'CV', 'D', 'T', 'V']
let words = 0

export async function tellStory(stage: Stage, steps: number): Promise<Told> {
  const told: Told = { taken: new Set(), conflicts: 0, repeats: 0 }
  const phones = people.map((openid) => writer(stage, openid, told))
  for (const phone of phones) await phone.open()
  for (let step = 0; step < steps; step += 1) {
    // Mostly within one save point, so that it is not these that keep the words.
    stage.wait(stage.chance.next() < 0.9 ? stage.chance.below(3_000) : stage.chance.below(300_000))
    const some = phones.filter(() => stage.chance.next() < 0.8)
    await Promise.all(some.map((phone) => phone.act()))
  }
  stage.crash(0)
  for (const phone of phones) while (await phone.send());
  return told
}

function writer({ house, chance, articleId, crash }: Stage, openid: string, told: Told): { act(): Promise<void>; open(): Promise<void>; send(): Promise<boolean> } {
  const seen = new Map<string, Seen>()
  const old: { change: DraftChange; keep: boolean }[] = []
  let pending: Pending | undefined
  const save = (change: DraftChange, keep: boolean): Promise<Reply<DraftSaveOutput>> => house.staff('draft.save', { articleId, changes: [change], ...(keep ? { keep } : {}) }, { openid })

  const begin = (): void => {
    const known = [...seen].filter(([, { removed }]) => !removed)
    const isNew = known.length < 2 || chance.next() < 0.05
    const [partId, before] = isNew ? [`p${(words += 1)}`, { rev: 0, text: '', pos: chance.pick(places), removed: false }] : chance.pick(known)
    const word = `〔${(words += 1)}〕`
    const roll = chance.next()
    const made = { partId, base: before.rev, changeId: newChangeId() }
    if (!isNew && roll < 0.1) pending = { change: { ...made, removed: true }, keep: true, word: '', seen: { ...before, removed: true } }
    else {
      const after = { ...before, text: before.text + word, pos: roll < 0.25 ? chance.pick(places) : before.pos }
      pending = { change: { ...made, pos: after.pos, block: textBlock(partId, after.text) }, keep: false, word, seen: after }
    }
  }

  const learn = (part: StoredPart): void => {
    const text = 'block' in part && part.block.type === 'paragraph' ? part.block.runs.map((run) => run.text).join('') : ''
    if (!('head' in part)) seen.set(part.partId, { rev: part.rev, text, pos: 'block' in part ? part.pos : 'V', removed: 'removed' in part })
  }

  /** One attempt; whether something still waits. */
  const send = async (): Promise<boolean> => {
    if (!pending) return false
    const { change, keep, word, seen: after } = pending
    if (chance.next() < 0.1) return true
    const reply = await save(change, keep)
    old.push({ change, keep })
    // The answer gets lost, or the server crashed: the same is sent again.
    if (!('ok' in reply) || !reply.ok || chance.next() < 0.2) {
      told.repeats += 1
      return true
    }
    const [outcome] = reply.data.outcomes
    if (!outcome) throw new Error('An outcome is missing')
    pending = undefined
    if ('theirs' in outcome) {
      told.conflicts += 1
      learn(outcome.theirs)
      const theirs = seen.get(change.partId)
      // One is chosen, and the other kept.
      if (theirs && chance.next() < 0.5) pending = { change: { ...change, base: theirs.rev, changeId: newChangeId() }, keep: true, word, seen: { ...after, rev: theirs.rev } }
      return pending !== undefined
    }
    seen.set(change.partId, { ...after, rev: outcome.rev })
    if (word) told.taken.add(word)
    return false
  }

  const open = async (): Promise<void> => {
    const reply = await house.staff('draft.open', { articleId }, { openid })
    if ('ok' in reply && reply.ok) for (const part of reply.data.parts) learn(part)
  }

  return {
    open,
    send,
    async act() {
      const roll = chance.next()
      crash(chance.next() < 0.3 ? 0.05 : 0)
      if (roll < 0.1 && !pending) return open()
      // A call from long ago arrives once more, as it was sent; nobody waits for its answer.
      if (roll < 0.2 && old.length > 0) {
        const late = chance.pick(old)
        await save(late.change, late.keep)
      }
      if (roll > 0.97) await restoreSome()
      if (!pending) begin()
      if (pending && chance.next() < 0.1) await Promise.all([save(pending.change, pending.keep), send()])
      else await send()
    },
  }

  async function restoreSome(): Promise<void> {
    const reply = await house.staff('version.list', { articleId }, { openid })
    if (!('ok' in reply) || !reply.ok || reply.data.versions.length === 0) return
    await house.staff('version.restore', { articleId, versionId: chance.pick(reply.data.versions).id }, { openid })
  }
}

/** What is wrong with where a story led; nothing, where all is well. */
export async function lookBack({ house, articleId }: Stage, { taken }: Told): Promise<string[]> {
  const mine = <Document>(name: string): Document[] => house.all<Document & { articleId?: string }>(name).filter((one) => one.articleId === articleId)
  const everywhere = JSON.stringify([mine('draft_blocks'), mine('article_versions')])
  const opened = await Promise.all(people.map(async (openid): Promise<DraftOpenOutput> => dataOf(await house.staff('draft.open', { articleId }, { openid }))))
  const contents = opened.map(({ parts }) => contentOf(parts, ''))
  const draft = house.all<{ _id: string; characters: number }>('drafts').find(({ _id }) => _id === articleId)
  const long = charactersIn(contents[0] ?? { blocks: [] })
  return [
    ...[...taken].filter((word) => !everywhere.includes(word)).map((word) => `${word} is gone`),
    ...(new Set(contents.map(hashOf)).size === 1 ? [] : ['the phones differ']),
    ...(draft?.characters === long ? [] : [`counted ${draft?.characters}, there are ${long}`]),
  ]
}
