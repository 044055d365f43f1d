// The two kinds of messages: to subscribers of an org of a new article, and to its reviewers of one that waits for them.

import { getArticle } from './articles'
import { getDraft } from './drafts'
import type { Grants } from './grants'
import { getOrg } from './orgs'
import type { ReminderDocument } from './reminder-documents'

/** What a message tells. `at` in ms since 1970. */
export interface Subject {
  title: string
  orgName: string
  at: number
}

interface Kind {
  /** Of its template. */
  settings: 'reminder' | 'review'
  grants: Grants
  page: (articleId: string) => string
  /** Undefined where there is nothing to tell any more. */
  subject: (reminder: ReminderDocument) => Promise<Subject | undefined>
}

export const kinds: Record<ReminderDocument['about'], Kind> = {
  article: {
    settings: 'reminder',
    grants: 'subscriptions',
    page: (articleId) => `pages/article/article?id=${articleId}`,
    async subject({ articleId }) {
      const article = await getArticle(articleId)
      if (article?.status !== 'published' || !article.publishedAt) return undefined
      return { title: article.title, orgName: await orgName(article.orgId), at: article.publishedAt.getTime() }
    },
  },
  review: {
    settings: 'review',
    grants: 'review_notices',
    page: (articleId) => `staff/review/review?id=${articleId}`,
    async subject({ articleId, createdAt }) {
      const draft = await getDraft(articleId)
      return draft?.state === 'review' ? { title: draft.title, orgName: await orgName(draft.orgId), at: createdAt.getTime() } : undefined
    },
  },
}

async function orgName(orgId: string): Promise<string> {
  return (await getOrg(orgId))?.name ?? ''
}
