// Every collection with its indexes: deployment creates them, the local database uses only them. `_id` is always unique and indexed.

import type { CollectionName } from './documents'

export interface Index {
  name: string
  unique: boolean
  keys: [field: string, direction: 1 | -1][]
}

function index(...fields: string[]): Index {
  const keys = fields.map((field): [string, 1 | -1] => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]))
  return { name: keys.map(([field, direction]) => `${field.replaceAll('.', '_')}_${direction}`).join('_'), unique: false, keys }
}

function unique(...fields: string[]): Index {
  return { ...index(...fields), unique: true }
}

export const indexes: Record<CollectionName, Index[]> = {
  orgs: [index('parentId', 'name'), index('name')],
  // A person has one role in an org.
  members: [unique('openid', 'orgId'), index('orgId', 'createdAt')],
  // A secret and a code lead to one invitation.
  invites: [index('orgId', '-createdAt'), unique('secretHash'), unique('codeHash'), index('expiresAt')],
  guesses: [index('at')],
  articles: [
    index('status', '-publishedAt', '-_id'),
    index('orgId', 'status', '-publishedAt', '-_id'),
    index('series.id', 'status', '-publishedAt', '-_id'),
  ],
  article_bodies: [],
  codes: [index('targetId')],
  boards: [index('orgId', 'name')],
  // The live count of an article: its views after the hour that is closed.
  // Closing and the nightly recount go by hour, article and reader; an org's dashboard counts its open hours.
  views: [index('articleId', 'hour'), index('hour', 'articleId', 'reader'), index('orgId', 'hour')],
  view_hours: [index('articleId', 'hour'), index('day', 'articleId')],
  view_days: [index('articleId', 'day'), index('orgId', 'day')],
  org_days: [index('orgId', 'day')],
  readers: [index('articleId', 'firstHour'), index('firstHour')],
  jobs: [],
  recounts: [],
  skips: [index('articleId', 'day'), index('orgId', 'day')],
  favourites: [index('openid', 'kind', 'on', '-changedAt'), index('targetId', 'on', 'changedAt')],
  // A publication's outbox is filled in the order of ids.
  subscriptions: [index('openid', '-changedAt'), index('orgId', 'on', 'changedAt'), index('orgId', 'on', '_id')],
  previews: [index('expiresAt'), index('articleId', 'expiresAt')],
  publications: [index('listed', 'at'), index('kind', 'listed', 'at'), index('orgId', '-at')],
  reminders: [index('outcome', 'dueAt'), index('publicationId', 'outcome', 'dueAt'), index('about', 'createdAt'), index('openid'), index('orgId', 'outcome', 'createdAt')],
  review_notices: [index('openid'), index('orgId', 'on', '_id')],
  // A receipt is said on the phone, so it is one complaint's; the places are what keeps floods out.
  // An org's queue goes by what is open and what is done.
  complaints: [index('openid', '-createdAt', '-_id'), index('orgId', 'status', '-createdAt', '-_id'), index('articleId'), unique('receipt'), unique('daySlot'), unique('openSlot')],
  settings: [],
  url_links: [],
  keys: [],
  audits: [index('orgId', '-at'), index('at')],
  imports: [index('startedAt')],
  series: [index('orgId', '-createdAt')],
  // The desk's lists go by org and state; the jobs look for what is scheduled or half published.
  drafts: [index('orgId', 'state', '-changedAt', '-_id'), index('orgId', 'writer', '-changedAt', '-_id'), index('state', 'publishAt'), index('orgId', 'state', 'publishAt', '_id')],
  draft_blocks: [index('articleId', '_id')],
  article_versions: [index('articleId', '-at'), index('kind', 'at')],
  safety_checks: [index('articleId', '-askedAt'), index('waiting.trace'), index('askedAt')],
  word_lists: [],
  // One entry for each gram of an article, in the order of lists: the newest with a gram are found without a sort.
  search_texts: [index('grams', '-publishedAt', '-_id')],
}
