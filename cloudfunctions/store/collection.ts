// One typed door to the database: what the SDK types as anything gets the shapes of documents.ts here, and nowhere else.

import { cloud } from '../platform/sdk'
import type { CollectionName, Documents } from './documents'

const database = cloud.database()

export const command = database.command

/** The moment of the write as the server's clock tells it; stands for a Date in what is written. */
export const serverDate = database.serverDate as unknown as () => Date

/** Values or `command` expressions by field. */
export type Condition = Record<string, unknown> | ReturnType<typeof command.and>

interface Page {
  orderBy?: [field: string, direction: 'asc' | 'desc'][]
  /** At most 100: the platform's documents disagree on anything higher. */
  limit: number
  skip?: number
}

export interface Collection<Document extends { _id: string }> {
  get(id: string): Promise<Document | undefined>
  find(condition: Condition, page: Page): Promise<Document[]>
  count(condition: Condition): Promise<number>
  /** False when the `_id` or a unique key is there already; nothing is written then. */
  insert(document: Document): Promise<boolean>
  /** Adds all of them in one write. False when one is there already: those before it are added then, and the rest is not. */
  insertMany(documents: readonly Document[]): Promise<boolean>
  /** Makes the document be this one, whether it was there or not. */
  put(document: Document): Promise<void>
  /** Updates what matches, in one atomic step per document; how many there were. */
  update(condition: Condition, changes: Record<string, unknown>): Promise<number>
  remove(id: string): Promise<void>
  /** How many were removed. */
  removeAll(condition: Condition): Promise<number>
  /** Stages as the service takes them, `[['match', {…}], ['lookup', {…}]]`. */
  aggregate<Row>(stages: [stage: Stage, value: unknown][]): Promise<Row[]>
}

type Stage = 'match' | 'lookup' | 'group' | 'project' | 'addFields' | 'sort' | 'skip' | 'limit'

export function collection<Name extends CollectionName>(name: Name): Collection<Documents[Name]> {
  type Document = Documents[Name]
  const all = database.collection(name)
  const rows = async (query: ReturnType<typeof all.where>): Promise<Document[]> => {
    const reply = (await query.get()) as unknown as { data: Document[] }
    return reply.data
  }
  return {
    async get(id) {
      // Not `doc(id).get()`: that one makes an error of a missing document.
      return (await rows(all.where({ _id: id }).limit(1)))[0]
    },
    async find(condition, { orderBy = [], limit, skip = 0 }) {
      const ordered = orderBy.reduce((query, [field, direction]) => query.orderBy(field, direction), all.where(condition))
      const page = skip > 0 ? ordered.skip(skip) : ordered
      return rows(page.limit(limit))
    },
    async count(condition) {
      const reply = (await all.where(condition).count()) as { total: number }
      return reply.total
    },
    async insert(document) {
      try {
        await all.add({ data: document })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async insertMany(documents) {
      try {
        // The SDK's declarations know of one document only; a list is one request to the service.
        await all.add({ data: documents as unknown as Document })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async put({ _id, ...data }) {
      await all.doc(_id).set({ data })
    },
    async update(condition, changes) {
      const reply = (await all.where(condition).update({ data: changes })) as { stats: { updated: number } }
      return reply.stats.updated
    },
    async remove(id) {
      await all.where({ _id: id }).remove()
    },
    async removeAll(condition) {
      const reply = (await all.where(condition).remove()) as { stats: { removed: number } }
      return reply.stats.removed
    },
    async aggregate<Row>(stages: [stage: Stage, value: unknown][]) {
      const pipeline = stages.reduce((built, [stage, value]) => built[stage](value), all.aggregate())
      const reply = (await pipeline.end()) as unknown as { list: Row[] }
      return reply.list
    },
  }
}

/** The service names a duplicate key in one of two ways, by its documents and by what it was seen to answer. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Error && /E11000|DATABASE_DUPLICATE_WRITE/.test(error.message)
}
