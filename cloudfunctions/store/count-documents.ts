// What the timed work leaves in the database: closed hours and days, readers, and where it stands.

import type { Tally } from '../domain/view/tally'

/** The views of an article in a closed hour. `_id` is `<articleId>_<hour>`; `people` are readers seen for the first time. Final, but for how they were read. */
export interface ViewHourDocument extends Tally {
  _id: string
  articleId: string
  orgId: string
  day: string
  hour: string
  people: number
}

/** The closed hours of an article on a day, up to `through`. `_id` is `<articleId>_<day>`; `hours` by `00`–`23`. */
export interface ViewDayDocument extends Tally {
  _id: string
  articleId: string
  orgId: string
  day: string
  through: string
  people: number
  hours: Record<string, number>
}

/** The same for an org, with the views of each of its articles. `_id` is `<orgId>_<day>`. */
export interface OrgDayDocument extends Tally {
  _id: string
  orgId: string
  day: string
  through: string
  hours: Record<string, number>
  articles: Record<string, number>
}

/** That a reader has read an article. `_id` is what its views call the reader. */
export interface ReaderDocument {
  _id: string
  articleId: string
  firstHour: string
}

/**
 * Where the closing stands: all hours up to `closedThrough`, and of `hour` the articles up to `after`. `night` is the last day whose nightly work is done.
 * `restored` is the last hour whose views an archive brought as sums alone; `archive` is that one's id, `orgId` its org, once all of it is there.
 */
export interface JobDocument {
  _id: 'closing' | 'night' | 'restore'
  archive?: string
  restored?: string
  orgId?: string
  closedThrough?: string
  hour?: string
  after?: string
  night?: string
}

/** What the nightly recount of a day found. `_id` is the day on which it ran; `drift` sums what differed, 0 where all is well. */
export interface RecountDocument {
  _id: string
  days: string[]
  articles: number
  views: number
  drift: number
  /** By article, where any. */
  drifts: Record<string, number>
  /** Where it goes on: the day and the article; absent when it is done. */
  next?: { day: string; after: string }
  at: Date
}
