// The articles whose music the reader stopped: it is not offered again as loudly as before.

import { keys } from './keys'
import { keep, readKept } from './phone'

const most = 100

function stopped(): string[] {
  const kept = readKept(keys.stoppedMusic)
  return Array.isArray(kept) ? (kept as unknown[]).filter((id) => typeof id === 'string') : []
}

export function isMusicStopped(articleId: string): boolean {
  return stopped().includes(articleId)
}

export function stopMusic(articleId: string): void {
  keep(keys.stoppedMusic, [articleId, ...stopped().filter((id) => id !== articleId)].slice(0, most))
}
