// What was read last on this phone, to go on with.

import { keptArticles } from '../../storage/kept-articles'

export interface LastRead {
  id: string
  title: string
}

export function lastRead(): LastRead | null {
  const [last] = keptArticles()
  return last ? { id: last.id, title: last.title } : null
}
