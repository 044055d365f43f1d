// What is kept of an import while its pictures are being stored, as it lies in the database.

/** `_id` is the article's. It is gone when the article is there; one that is left was given up, and its files go. */
export interface ImportDocument {
  _id: string
  /** The file that is brought in. */
  fileId: string
  /** Every picture that it will have stored, in the order of storing, of which `stored` are there. */
  pictures: string[]
  stored: number
  startedAt: Date
}
