// Where the next page of a list begins: after the last row of the page before, however many rows are of the very same moment.

import type { Place } from '../domain/door/cursor'
import { command, type Condition } from './collection'

/** `field` holds a Date; `turn` is 1 for the oldest first, -1 for the newest. The range leads the index; the alternative only parts the rows of one moment. */
export function pastPlace(wanted: Record<string, unknown>, field: string, { publishedAt, id }: Place, turn: 1 | -1): Condition {
  const at = new Date(publishedAt)
  const [reaches, passes] = turn === 1 ? ([command.gte, command.gt] as const) : ([command.lte, command.lt] as const)
  return command.and({ ...wanted, [field]: reaches(at) }, command.or({ [field]: passes(at) }, { _id: passes(id) }))
}
