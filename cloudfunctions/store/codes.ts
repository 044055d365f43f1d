// Printed codes: what each leads to. A code is never given out twice, even after it is retired.

import { mintCode } from '../domain/code/mint'
import { collection, serverDate } from './collection'
import type { CodeDocument } from './documents'

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

/** Only for a code that nobody has seen. */
export function removeCode(id: string): Promise<void> {
  return codes().remove(id)
}

export function getCode(id: string): Promise<CodeDocument | undefined> {
  return codes().get(id)
}
