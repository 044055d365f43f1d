// When a person last used the program, which content safety asks for.

import type { Sqlite } from '../database/sqlite'

export interface Visits {
  note(openid: string, at: number): void
  /** ms since 1970; undefined for who was never here. */
  last(openid: string): number | undefined
}

/** Not every call is worth a write. */
const writtenEveryMs = 60_000

export function createVisits(file: Sqlite): Visits {
  const known = new Map<string, { at: number; written: number }>()
  return {
    note(openid, at) {
      const written = known.get(openid)?.written
      const isWritten = written !== undefined && Math.abs(at - written) < writtenEveryMs
      known.set(openid, { at, written: isWritten ? written : at })
      if (!isWritten) file.run('INSERT OR REPLACE INTO visits VALUES (?, ?)', [openid, at])
    },
    last(openid) {
      const seen = known.get(openid)
      if (seen) return seen.at
      const row = file.first('SELECT at FROM visits WHERE openid = ?', [openid])
      return row && Number(row['at'])
    },
  }
}
