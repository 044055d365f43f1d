// What a sample article says of itself.

import type { SeedBlock } from './body'

export interface SeedArticle {
  orgId: string
  title: string
  /** Days between its creation and the day of seeding. */
  daysAgo: number
  /** As if brought along from an earlier system. */
  earlierReads?: number
  seriesId?: string
  body: SeedBlock[]
}
