// Who may invoke, read and write what without passing through a function: deployment sets these as security rules.

export const rules = {
  functions: {
    // Moments' single-page mode has no login, and the whole article must show there.
    reader: true,
    staff: 'auth != null',
    web: false,
    jobs: false,
  },
  /** No client touches the database: every read and write goes through a function. Anything not named here is closed as well. */
  collections: {
    orgs: { read: false, write: false },
    members: { read: false, write: false },
    invites: { read: false, write: false },
    guesses: { read: false, write: false },
    articles: { read: false, write: false },
    article_bodies: { read: false, write: false },
    codes: { read: false, write: false },
    boards: { read: false, write: false },
    views: { read: false, write: false },
    view_hours: { read: false, write: false },
    view_days: { read: false, write: false },
    org_days: { read: false, write: false },
    readers: { read: false, write: false },
    jobs: { read: false, write: false },
    recounts: { read: false, write: false },
    skips: { read: false, write: false },
    favourites: { read: false, write: false },
    subscriptions: { read: false, write: false },
    complaints: { read: false, write: false },
    settings: { read: false, write: false },
    url_links: { read: false, write: false },
    keys: { read: false, write: false },
    drafts: { read: false, write: false },
    draft_blocks: { read: false, write: false },
    article_versions: { read: false, write: false },
    safety_checks: { read: false, write: false },
    publications: { read: false, write: false },
    series: { read: false, write: false },
    search_texts: { read: false, write: false },
    audits: { read: false, write: false },
  },
  /** Only what a published page shows, and what is printed to hang in the street. Texts on their way in and the pictures of complaints are read by functions, and by whoever put them there. */
  storage: { publicRead: ['articles/', 'orgs/', 'codes/', 'posters/'] },
} as const
