// What happens to writers, made up from a seed, and what is then missing.

import { gone, type Paper } from '../../../miniprogram/staff/editor/document/paper'
import { change, insert, move } from '../../../miniprogram/staff/editor/document/commands'
import { textsOf } from '../../../miniprogram/staff/editor/document/counting'
import type { Writing } from '../../../miniprogram/staff/editor/writing'
import { type Chance, chanceOf } from '../counting/chance'
import { type DraftsModel, draftsModel } from './drafts-model'
import { type Network, type WriterPhone, writerPhone } from './writer-phone'

/** At most so much typing, in ms, may be missing after a kill. */
const most = 300

const textOf = (paper: Paper, id: string): string => textsOf(paper.get(id)?.block ?? { id, type: 'divider' }).join('')
const idsOn = (paper: Paper): string[] => paper.blocks.map(({ block }) => block.id)

/** One keystroke, or a new block. Returns the block. */
function typeSomething(writing: Writing, chance: Chance, word: string): string {
  const ids = idsOn(writing.paper)
  if (ids.length === 0 || chance.below(8) === 0) {
    const written = insert(writing.paper, [{ type: 'paragraph', runs: [{ text: word }] }], writing.ids, ids.length > 0 ? chance.pick(ids) : undefined)
    writing.do(written)
    return written[0]?.partId ?? ''
  }
  const id = chance.below(4) > 0 ? (ids[ids.length - 1] ?? '') : chance.pick(ids)
  writing.do(change(writing.paper, { id, type: 'paragraph', runs: [{ text: textOf(writing.paper, id) + word }] }), id)
  return id
}

/** Kills one phone while somebody types, so many times; what was missing beyond the last 300 ms. */
export async function countedKills(seed: number, kills: number): Promise<string[]> {
  const chance = chanceOf(seed)
  const server = draftsModel('2026-06-01')
  const network: Network = () => chance.pick(['well', 'well', 'cut', 'answer lost'])
  const phone = writerPhone(server, 'a', network)
  const missing: string[] = []
  phone.open(chance.below(2) === 0)
  for (let kill = 0; kill < kills; kill += 1) {
    const typed: { at: number; id: string; text: string }[] = idsOn(phone.writing.paper).map((id) => ({ at: 0, id, text: textOf(phone.writing.paper, id) }))
    for (let end = phone.clock.now() + 500 + chance.below(20_000); phone.clock.now() < end; await phone.pass(20 + chance.below(180))) {
      const id = typeSomething(phone.writing, chance, `${chance.below(10)},`)
      typed.push({ at: phone.clock.now(), id, text: textOf(phone.writing.paper, id) })
    }
    const at = phone.clock.now()
    phone.kill()
    phone.open(chance.below(2) === 0)
    for (const id of new Set(typed.map((each) => each.id))) {
      const states = typed.filter((each) => each.id === id)
      const safe = states.filter((each) => each.at <= at - most)
      const allowed = [...safe.slice(-1), ...states.filter((each) => each.at > at - most)].map(({ text }) => text)
      const now = textOf(phone.writing.paper, id)
      if (!allowed.includes(now) && !(safe.length === 0 && now === '')) missing.push(`seed ${seed}, kill ${kill}: ${id} says ${now}, and should say one of ${allowed.join(' | ')}`)
    }
  }
  return missing
}

interface Hand {
  phone: WriterPhone
  /** Words that were taken away on purpose, or that a kill may have taken. */
  letGo: Set<string>
  fresh: { at: number; word: string }[]
}

const wordsIn = (text: string): string[] => text.match(/w\d+;/g) ?? []
const wordsOn = (paper: Paper): string[] => idsOn(paper).flatMap((id) => wordsIn(textOf(paper, id)))

/** Two phones on one draft, in disorder, then at peace; what is missing then, and what differs. */
export async function twoPhones(seed: number): Promise<string[]> {
  const chance = chanceOf(seed)
  const server = draftsModel('2026-06-01')
  let peace = false
  const network: Network = () => (peace ? 'well' : chance.pick(['well', 'well', 'well', 'cut', 'answer lost']))
  const hands = ['a', 'b'].map((name): Hand => ({ phone: writerPhone(server, name, network), letGo: new Set(), fresh: [] }))
  const words: string[] = []
  const chosen: string[] = []
  for (const { phone } of hands) phone.open()
  for (let turn = 0; turn < 150; turn += 1) {
    const hand = chance.pick(hands)
    await hand.phone.pass(0)
    act(hand, chance, words, chosen)
    for (const { phone } of hands) await phone.pass(chance.below(turn % 40 === 0 ? 40_000 : 900))
  }
  peace = true
  for (let round = 0; round < 12; round += 1) for (const { phone } of hands) await settle(phone, chance, chosen)
  for (const { phone } of hands) {
    await phone.pass(0)
    phone.kill()
    phone.open()
  }
  return [...missingOf(server, hands, words), ...differences(hands)]
}

function act(hand: Hand, chance: Chance, words: string[], chosen: string[]): void {
  const { phone } = hand
  const { writing } = phone
  const before = wordsOn(writing.paper)
  const ids = idsOn(writing.paper)
  const what = chance.below(20)
  if (what === 0) return restart(hand, chance)
  if (what === 1) writing.undo()
  else if (what === 2) writing.redo()
  else if (what === 3 && ids.length > 2) writing.do([{ partId: chance.pick(ids), content: gone }])
  else if (what === 4 && ids.length > 1) writing.do(move(writing.paper, chance.pick(ids), chance.below(ids.length)))
  else if (what === 5) choose(phone, chance, chosen)
  else {
    const word = `w${words.length};`
    words.push(word)
    typeSomething(writing, chance, word)
    hand.fresh.push({ at: phone.clock.now(), word })
  }
  const after = new Set(wordsOn(writing.paper))
  if (what < 5) for (const word of before) if (!after.has(word)) hand.letGo.add(word)
}

function restart({ phone, letGo, fresh }: Hand, chance: Chance): void {
  for (const { at, word } of fresh) if (at > phone.clock.now() - most) letGo.add(word)
  phone.kill()
  phone.open(chance.below(3) > 0)
}

function choose(phone: WriterPhone, chance: Chance, chosen: string[]): void {
  const conflict = phone.writing.ledger.conflicts()[0]
  if (!conflict) return
  // A person has both before the eyes.
  chosen.push(JSON.stringify(conflict))
  phone.writing.choose(conflict.partId, chance.pick(['block' in conflict.theirs && 'block' in conflict.mine ? 'both' : 'mine', 'mine', 'theirs']))
}

async function settle(phone: WriterPhone, chance: Chance, chosen: string[]): Promise<void> {
  await phone.pass(60_000)
  while (phone.writing.ledger.conflicts().length > 0) choose(phone, chance, chosen)
  await phone.pass(60_000)
}

function missingOf(server: DraftsModel, hands: readonly Hand[], words: readonly string[]): string[] {
  const kept = new Set(wordsIn([JSON.stringify([...server.parts.values()]), ...server.versions].join()))
  return words.filter((word) => !kept.has(word) && !hands.some(({ letGo }) => letGo.has(word)))
}

function differences(hands: readonly Hand[]): string[] {
  const [one = '', other = ''] = hands.map(({ phone }) => JSON.stringify(phone.writing.paper.blocks.map(({ block }) => [block.id, textsOf(block)])))
  const waits = hands.flatMap(({ phone }) => (phone.writing.ledger.waiting ? ['something still waits'] : []))
  return one === other ? waits : [...waits, `the phones differ: ${one} / ${other}`]
}
