// The one file that holds all documents: an acknowledged write survives SIGKILL of the process (WAL, synchronous NORMAL).

import Database from 'libsql'

export type SqlParam = string | number | Buffer
export type Row = Record<string, unknown>

export interface Sqlite {
  all(sql: string, params?: SqlParam[]): Row[]
  first(sql: string, params?: SqlParam[]): Row | undefined
  each(sql: string, params?: SqlParam[]): Iterable<Row>
  /** `rowid` is of the row that was inserted last. */
  run(sql: string, params?: SqlParam[]): { changes: number; rowid: number }
  exec(sql: string): void
  /** All or nothing, unless an inner call has begun one already. */
  atomically<T>(act: () => T): T
  close(): void
}

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>

/** Prepared statements are kept, since preparing costs more than most of them do. */
const statementsMax = 500

export function openSqlite(file: string): Sqlite {
  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = NORMAL')
  database.exec('PRAGMA cache_size = -16384')
  const statements = new Map<string, Statement>()

  function prepare(sql: string): Statement {
    let statement = statements.get(sql)
    if (statement) return statement
    statement = database.prepare(sql)
    const [oldest] = statements.keys()
    if (statements.size >= statementsMax && oldest !== undefined) statements.delete(oldest)
    statements.set(sql, statement)
    return statement
  }

  return {
    all: (sql, params = []) => prepare(sql).all(params) as Row[],
    first: (sql, params = []) => prepare(sql).get(params) as Row | undefined,
    each: (sql, params = []) => prepare(sql).iterate(params) as Iterable<Row>,
    run(sql, params = []) {
      const { changes, lastInsertRowid } = prepare(sql).run(params)
      return { changes, rowid: Number(lastInsertRowid) }
    },
    exec: (sql) => void database.exec(sql),
    atomically(act) {
      if (database.inTransaction) return act()
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = act()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close() {
      statements.clear()
      database.close()
    },
  }
}
