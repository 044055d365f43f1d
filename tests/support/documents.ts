// Documents as the functions write them, for tests that put something into the database past the functions.

/** The head of a published article without reads; `more` says what is different. */
export function articleHead(more: { _id: string } & Record<string, unknown>): object {
  return {
    orgId: 'o_nanyao',
    title: '题',
    createdOn: '2026-01-01',
    status: 'published',
    publishedAt: new Date(0),
    updatedAt: null,
    earlierReads: 0,
    closedTotal: 0,
    closedThrough: '',
    codeId: 'YYYYYYYY',
    ...more,
  }
}

export function emptyBody(articleId: string): object {
  return { _id: articleId, version: 1, blocks: [] }
}

export function rootOrg(_id: string, name: string, intro = ''): object {
  return { _id, name, parentId: null, path: [_id], intro, createdAt: new Date(0) }
}

export function viewOf(articleId: string, name: string, hour: string): object {
  const day = hour.slice(0, 10)
  const at = new Date(0)
  return { _id: name, articleId, orgId: 'o_nanyao', reader: name, day, hour, source: 'other', depth: 0, anonymous: false, openedAt: at }
}

/** A board that pins nothing. */
export function boardOf(more: { _id: string } & Record<string, unknown>): object {
  return { orgId: 'o_nanyao', name: '一块阅报栏', place: '', mode: 'pinned', articleIds: [], createdAt: new Date(0), ...more }
}

/** The code of an article. */
export function codeOf(more: { _id: string } & Record<string, unknown>): object {
  return { kind: 'article', targetId: '', orgId: 'o_nanyao', createdAt: new Date(0), ...more }
}
