// A good input for every action of the function `reader`.

import { type ActionInput, article, complaint } from './samples'

export const readerActions: ActionInput[] = [
  {
    name: 'reader',
    action: 'article.open',
    good: { target: { kind: 'code', codeId: 'YYYYYYYY' }, scene: 1011, share: { key: 'k', depth: 1 }, deviceKey: '0'.repeat(32) },
    optional: ['share', 'deviceKey'],
  },
  {
    name: 'reader',
    action: 'article.list',
    good: { orgId: 'o_nanyao', seriesId: 's_none', after: `1.${article.articleId}`, limit: 5, except: article.articleId },
    optional: ['orgId', 'seriesId', 'after', 'limit', 'except'],
  },
  { name: 'reader', action: 'article.around', good: { articleId: article.articleId }, optional: [] },
  { name: 'reader', action: 'article.search', good: { query: '题', after: `0.1.${article.articleId}`, limit: 5 }, optional: ['after', 'limit'] },
  { name: 'reader', action: 'home.open', good: {}, optional: [] },
  { name: 'reader', action: 'series.open', good: { seriesId: 's_none' }, optional: [] },
  { name: 'reader', action: 'org.open', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'reader', action: 'favourite.set', good: { targetId: 'o_nanyao', on: true, seq: 1 }, optional: [] },
  { name: 'reader', action: 'favourite.list', good: { since: [{ orgId: 'o_nanyao', at: 1 }] }, optional: ['since'] },
  { name: 'reader', action: 'me.forget', good: {}, optional: [] },
  { name: 'reader', action: 'complaint.prepare', good: { articleId: article.articleId }, optional: [] },
  { name: 'reader', action: 'complaint.create', good: complaint, optional: ['contact'] },
  { name: 'reader', action: 'complaint.list', good: { after: `1.${complaint.complaintId}` }, optional: ['after'] },
  { name: 'reader', action: 'complaint.open', good: { complaintId: complaint.complaintId }, optional: [] },
  { name: 'reader', action: 'picture.prepare', good: { articleId: article.articleId }, optional: [] },
  { name: 'reader', action: 'reminder.add', good: { orgId: 'o_nanyao', grantId: '0'.repeat(32), templateId: 'x'.repeat(43), seq: 1 }, optional: [] },
  { name: 'reader', action: 'reminder.set', good: { orgId: 'o_nanyao', on: true, seq: 1 }, optional: [] },
  { name: 'reader', action: 'reminder.list', good: {}, optional: [] },
  {
    name: 'reader',
    action: 'view.read',
    good: { articleId: article.articleId, furthest: 3, blocks: 9, seconds: 20, ended: false, deviceKey: '0'.repeat(32) },
    optional: ['deviceKey'],
  },
  { name: 'reader', action: 'preview.open', good: { key: '0'.repeat(32) }, optional: [] },
]
