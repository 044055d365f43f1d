// What the good inputs are made of: every thing in them is well formed and is not there.

/** An input that is good but for writing nothing: each wrong one is made of it. `optional`: the fields that may be left out. */
export interface ActionInput {
  name: 'reader' | 'staff'
  action: string
  good: Record<string, unknown>
  optional: string[]
}

export const headless = { articleId: 'a_bad0000000000001', title: '题', createdOn: '2026-01-01', publish: true }
export const article = { ...headless, orgId: 'o_nanyao' }
export const complaint = { complaintId: 'c_bad0000000000001', articleId: article.articleId, reason: 'untrue', text: '话', pictures: [], contact: '电话' }
export const cover = { fileId: 'cloud://env.bucket/articles/none.jpg', width: 4, height: 3 }
export const removal = { partId: 'p1', base: 1, changeId: '0'.repeat(16), removed: true }
export const boardId = 'b_bad0000000000001'
export const inviteId = 'i_bad0000000000001'
export const shows = { mode: 'newest', articleIds: [] }
export const body = { version: 1, blocks: [{ id: 'b1', type: 'paragraph', runs: [{ text: '正文' }] }] }
