// What whoever walks a part of a page has in hand.

import type { Node } from './nodes'
import type { Pictures } from './pictures'
import type { Place, Writer } from './writer'

export interface Walk {
  writer: Writer
  pictures: Pictures
  /** For what stands inside a part and is blocks again. */
  walk(nodes: readonly Node[], place: Place): void
}
