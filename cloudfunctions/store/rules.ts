// Who may invoke, read and write what without passing through a function: deployment sets these as security rules.

export const rules = {
  functions: {
    // Moments' single-page mode has no login, and the whole article must show there.
    reader: true,
    staff: 'auth != null',
    web: false,
  },
  /** No client touches the database: every read and write goes through a function. Anything not named here is closed as well. */
  collections: {
    orgs: { read: false, write: false },
    members: { read: false, write: false },
    articles: { read: false, write: false },
    article_bodies: { read: false, write: false },
    codes: { read: false, write: false },
    boards: { read: false, write: false },
    views: { read: false, write: false },
    skips: { read: false, write: false },
    favourites: { read: false, write: false },
    subscriptions: { read: false, write: false },
    settings: { read: false, write: false },
    url_links: { read: false, write: false },
    keys: { read: false, write: false },
  },
  /** Only what a published page shows; texts on their way in are private. */
  storage: { publicRead: ['articles/', 'orgs/'] },
} as const
