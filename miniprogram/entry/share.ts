// Reads what a forwarded card carries: a random key and how many hands it went through. It names nobody.

import type { ShareDepth } from '../contract/views'

export interface Share {
  key: string
  depth: ShareDepth
}

const keyPattern = /^[\w-]{1,32}$/
const depths: readonly ShareDepth[] = [0, 1, 2, 3]

/** Undefined without a proper key. A depth that is missing or nonsense counts as the first hand, one beyond the last step as the last. */
export function shareOf(query: Record<string, string | undefined>): Share | undefined {
  const key = query.s
  if (key === undefined || !keyPattern.test(key)) return undefined
  return { key, depth: depthOf(/^\d+$/.test(query.d ?? '') ? Number(query.d) : 0) }
}

export function depthOf(hands: number): ShareDepth {
  return depths[Math.min(hands, depths.length - 1)] ?? 0
}
