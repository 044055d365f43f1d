// What was published, for whoever tells others of it.

/** `_id` is `<articleId>.<n>`, written once before the publication is settled. `new`: readers never saw the article before. */
export interface PublicationDocument {
  _id: string
  articleId: string
  orgId: string
  at: Date
  kind: 'new' | 'again'
}
