// Links to articles that are not out yet, as they lie in the database.

/** `_id` is the hash of the link's secret. `openid` is of whoever made it. */
export interface PreviewDocument {
  _id: string
  openid: string
  articleId: string
  expiresAt: Date
}
