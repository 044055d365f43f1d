// Printed codes: what each leads to. A code is never given out twice, even after it is retired.

import { mintCode } from '../domain/code/mint'
import { collection, command, serverDate } from './collection'
import type { CodeDocument, CodeImage } from './documents'

const codes = () => collection('codes')
/** With 22^8 codes even one collision is news; more mean that chance is broken. */
const attempts = 5

type Target = Pick<CodeDocument, 'kind' | 'targetId' | 'orgId'>

/** The code of a target: the one it has, else a new one. `random` gives unpredictable bytes. */
export async function codeFor(target: Target, random: (bytes: number) => Uint8Array): Promise<string> {
  const [known] = await codes().find({ targetId: target.targetId }, { limit: 1 })
  if (known) return known._id
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const _id = mintCode(random)
    if (await codes().insert({ _id, ...target, createdAt: serverDate() })) return _id
  }
  throw new Error(`No free code in ${attempts} attempts`)
}

/** A retired code leads nowhere and says so; it is never given out again, and can be brought back. */
export async function retireCode(id: string, retired: boolean): Promise<void> {
  await codes().update({ _id: id }, { retired: retired ? true : command.remove() })
}

export async function keepCodeImage(id: string, name: string, image: CodeImage): Promise<void> {
  await codes().update({ _id: id }, { [`images.${name}`]: command.set(image) })
}

/** By target; a target without one has no entry. Of up to 100 targets. */
export async function codesOf(targetIds: readonly string[]): Promise<Map<string, CodeDocument>> {
  const found = targetIds.length > 0 ? await codes().find({ targetId: command.in([...targetIds]) }, { limit: 100 }) : []
  return new Map(found.map((code) => [code.targetId, code]))
}

/** Only for a code that nobody has seen. */
export function removeCode(id: string): Promise<void> {
  return codes().remove(id)
}

export function getCode(id: string): Promise<CodeDocument | undefined> {
  return codes().get(id)
}
