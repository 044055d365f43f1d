// Every collection with its indexes: deployment creates them, the local database uses only them. `_id` is always unique and indexed.

import type { CollectionName } from './documents'

export interface Index {
  name: string
  unique: boolean
  keys: [field: string, direction: 1 | -1][]
}

function index(...fields: string[]): Index {
  const keys = fields.map((field): [string, 1 | -1] => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]))
  return { name: keys.map(([field, direction]) => `${field}_${direction}`).join('_'), unique: false, keys }
}

function unique(...fields: string[]): Index {
  return { ...index(...fields), unique: true }
}

export const indexes: Record<CollectionName, Index[]> = {
  orgs: [index('parentId', 'name'), index('name')],
  // A person has one role in an org.
  members: [unique('openid', 'orgId')],
  articles: [index('status', '-publishedAt', '-_id'), index('orgId', 'status', '-publishedAt', '-_id')],
  article_bodies: [],
  codes: [index('targetId')],
  boards: [],
  // The live count of an article: its views after the hour that is closed.
  views: [index('articleId', 'hour')],
  skips: [index('articleId', 'day')],
  favourites: [index('openid', 'kind', 'on', '-changedAt')],
  subscriptions: [index('openid', '-changedAt')],
  settings: [],
  url_links: [],
  keys: [],
}
