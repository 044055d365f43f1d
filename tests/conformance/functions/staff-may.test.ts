// Who may do what where: every action of the staff function, by role, in the own org, the one above and another one.

import type { StaffActions } from '../../../miniprogram/contract/actions'
import { codeOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { putDraft } from '../../support/newsroom'

jest.setTimeout(60_000)

const own = 'o_wutongfang'
const above = 'o_qingqu'
const other = 'o_nanyao'
const roles = ['writer', 'reviewer', 'admin'] as const
const places = { own, above, other } as const

type Person = `${(typeof roles)[number]} of ${keyof typeof places}` | 'resident' | 'nobody'

const everyone: Person[] = [
  ...roles.flatMap((role) => (Object.keys(places) as (keyof typeof places)[]).map((place): Person => `${role} of ${place}`)),
  'resident',
  'nobody',
]

/** All act on the org `own`, or on an article of it. */
const ownStaff: Person[] = ['writer of own', 'reviewer of own', 'admin of own', 'writer of above', 'reviewer of above', 'admin of above']
const ownAdmins: Person[] = ['admin of own', 'admin of above']

/** With steps of review, reviewers release what they passed. */
const ownReviewers: Person[] = ownStaff.filter((person) => !person.startsWith('writer'))

const article = 'a_00000000000may00'
/** Has no draft, so that whoever may is told that. */
const drafted = { articleId: article, rev: 1 }
const waiting = 'a_0000000000wait00'
const discarded = 'a_00000000000may01'
const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '正文' }] }] }
const board = 'b_00000000000may00'
const complaint = 'c_00000000000may00'
const newest = { mode: 'newest', articleIds: [] }
let articleCode = ''
let made = 0
const newId = (kind: 'a' | 'b' | 'i' = 'a'): string => `${kind}_${String((made += 1)).padStart(16, '0')}`

const letters = '34679ACDEFGHJKMNPRTWXY'
const invitation = (inviteId: string): object => {
  const code = Array.from({ length: 8 }, (_, place) => letters[Math.floor(made / 22 ** place) % 22]).join('')
  return { inviteId, orgId: own, role: 'writer', days: 1, label: '', secret: inviteId.slice(2).repeat(2), code }
}

interface Row {
  what: string
  input: () => unknown
  may: Person[]
}

/** An action without a row here does not compile. */
const table: { [Name in keyof StaffActions]: Row[] } = {
  'article.create': [
    { what: 'a draft', input: () => ({ articleId: newId(), orgId: own, title: '题', createdOn: '2026-01-01', body, publish: false }), may: ownStaff },
    { what: 'published at once', input: () => ({ articleId: newId(), orgId: own, title: '题', createdOn: '2026-01-01', body, publish: true }), may: ownAdmins },
  ],
  // Without the file nothing comes of it, and the caller is asked before the file is: nobody but staff gets as far as that.
  'article.import': [
    {
      what: 'a text',
      input: () => ({ articleId: newId(), fileId: 'cloud://e.b/imports/none.txt', publish: false }),
      may: everyone.filter((person) => person !== 'resident' && person !== 'nobody'),
    },
  ],
  'desk.open': [{ what: 'the org', input: () => ({ orgId: own }), may: ownStaff }],
  'trouble.retry': [{ what: 'an article', input: () => ({ articleId: article, kind: 'publishing' }), may: ownStaff }],
  'complaint.queue': [{ what: 'the org', input: () => ({ orgId: own, list: 'open' }), may: ownStaff }],
  'complaint.read': [{ what: 'a complaint', input: () => ({ complaintId: complaint }), may: ownStaff }],
  'complaint.assign': [{ what: 'a complaint', input: () => ({ complaintId: complaint }), may: ownReviewers }],
  'complaint.answer': [{ what: 'a complaint', input: () => ({ complaintId: complaint, text: '好' }), may: ownReviewers }],
  'complaint.close': [{ what: 'a complaint', input: () => ({ complaintId: complaint, reason: '重复' }), may: ownReviewers }],
  'article.export': [{ what: 'an article', input: () => ({ articleId: article, form: 'html' }), may: ownStaff }],
  'article.exportAll': [
    { what: 'the org', input: () => ({ orgId: own, form: 'html' }), may: ownAdmins },
    { what: 'the org above', input: () => ({ orgId: above, form: 'html' }), may: ['admin of above'] },
  ],
  'archive.make': [
    { what: 'the org', input: () => ({ orgId: own, archiveId: '0'.repeat(16) }), may: ownAdmins },
    { what: 'the org above', input: () => ({ orgId: above, archiveId: '0'.repeat(16) }), may: ['admin of above'] },
  ],
  'archive.restore': [{ what: 'an installation that has staff', input: () => ({ code: '3'.repeat(12), fileIds: ['cloud://e.b/imports/none.zip'] }), may: [] }],
  // Whoever may is told that there is no draft, or that it is not possible now.
  'review.submit': [{ what: 'an article', input: () => drafted, may: ownStaff }],
  'review.pass': [{ what: 'an article', input: () => ({ ...drafted, articleId: waiting }), may: ownReviewers }],
  'review.return': [{ what: 'an article', input: () => ({ ...drafted, rev: 0, articleId: waiting, comment: '改', marks: [] }), may: ownReviewers }],
  'review.recall': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'review.open': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'review.tell': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'review.settings': [
    { what: 'the org, only asked for', input: () => ({ orgId: own }), may: ownStaff },
    { what: 'the org', input: () => ({ orgId: own, settings: { steps: 1, backTo: 1, dueHours: 24 } }), may: ownAdmins },
  ],
  'safety.allow': [{ what: 'an article', input: () => ({ articleId: waiting, findingId: '0'.repeat(16) }), may: ownReviewers }],
  'safety.ask': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'article.publish': [{ what: 'an article', input: () => ({ ...drafted, articleId: waiting }), may: ownReviewers }],
  'article.schedule': [{ what: 'an article', input: () => ({ ...drafted, articleId: waiting }), may: ownReviewers }],
  'article.withdraw': [{ what: 'an article', input: () => ({ articleId: article, reason: '改期' }), may: ownReviewers }],
  'article.republish': [{ what: 'an article', input: () => ({ articleId: article }), may: ownReviewers }],
  'article.pin': [
    { what: 'an article', input: () => ({ articleId: article, pinned: true }), may: ownReviewers },
    { what: 'an article, no longer', input: () => ({ articleId: article, pinned: false }), may: ownReviewers },
  ],
  'article.archive': [{ what: 'an article that was never published', input: () => ({ articleId: waiting }), may: ownReviewers }],
  'draft.create': [{ what: 'a draft', input: () => ({ articleId: newId(), orgId: own, createdOn: '2026-01-01' }), may: ownStaff }],
  'draft.open': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'draft.save': [{ what: 'a title', input: () => ({ articleId: article, changes: [{ partId: 'head', base: 1, changeId: '0'.repeat(16), head: { title: '题', createdOn: '2026-01-01' } }] }), may: ownStaff }],
  'draft.list': [{ what: 'the org', input: () => ({ orgId: own, list: 'mine' }), may: ownStaff }],
  // Who neither began it nor is an admin may not.
  'draft.discard': [{ what: 'what another began', input: () => ({ articleId: discarded, keep: true }), may: ownAdmins }],
  'version.list': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'version.open': [{ what: 'one that is not there', input: () => ({ articleId: article, versionId: `${article}.s1` }), may: ownStaff }],
  'version.restore': [{ what: 'one that is not there', input: () => ({ articleId: article, versionId: `${article}.s1` }), may: ownStaff }],
  'paste.read': [{ what: 'a paragraph', input: () => ({ html: '<p>字</p>' }), may: everyone.filter((person) => person !== 'resident' && person !== 'nobody') }],
  'article.proofread': [{ what: 'a text of the org', input: () => ({ orgId: own, createdOn: '2026-01-01', title: '', blocks: body.blocks }), may: ownStaff }],
  'words.open': [{ what: 'the org', input: () => ({ orgId: own }), may: ownStaff }],
  'words.set': [{ what: 'the org', input: () => ({ orgId: own, entries: [], revision: 0 }), may: ownStaff.filter((person) => !person.startsWith('writer')) }],
  'member.mine': [{ what: 'the own workplaces', input: () => ({}), may: everyone.filter((person) => person !== 'resident' && person !== 'nobody') }],
  'member.list': [{ what: 'the org', input: () => ({ orgId: own }), may: ownAdmins }],
  'member.setRole': [{ what: 'a member', input: () => ({ orgId: own, memberId: 'm_colleague', role: 'writer' }), may: ownAdmins }],
  'member.remove': [
    { what: 'who is no member', input: () => ({ orgId: own, memberId: 'm_none' }), may: ownAdmins },
    { what: 'a member of another org as the own org’s', input: () => ({ orgId: above, memberId: 'm_colleague' }), may: ['admin of above'] },
  ],
  // Only of oneself, where one is a member.
  'member.rename': [{ what: 'oneself', input: () => ({ orgId: own, name: '某' }), may: ['writer of own', 'reviewer of own', 'admin of own'] }],
  // Only of oneself, so it is asked of an org that has nobody.
  'member.leave': [{ what: 'an org', input: () => ({ orgId: 'o_none' }), may: everyone.filter((person) => person !== 'nobody') }],
  'invite.create': [{ what: 'a writer', input: () => invitation(newId('i')), may: ownAdmins }],
  'invite.list': [{ what: 'the org', input: () => ({ orgId: own }), may: ownAdmins }],
  'invite.revoke': [{ what: 'one that is not there', input: () => ({ orgId: own, inviteId: 'i_0000000000000000' }), may: ownAdmins }],
  'invite.open': [{ what: 'one that is not there', input: () => ({ key: 'z'.repeat(32) }), may: everyone.filter((person) => person !== 'nobody') }],
  'invite.accept': [{ what: 'one that is not there', input: () => ({ key: 'z'.repeat(32), name: '某' }), may: everyone.filter((person) => person !== 'nobody') }],
  'stats.article': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'stats.org': [{ what: 'an org', input: () => ({ orgId: own, days: 7 }), may: ownStaff }],
  'stats.street': [
    { what: 'the org itself', input: () => ({ orgId: own, days: 7 }), may: ownAdmins },
    { what: 'the org above', input: () => ({ orgId: above, days: 7 }), may: ['admin of above'] },
  ],
  'stats.export': [{ what: 'an org', input: () => ({ orgId: own, days: 7, format: 'csv' }), may: ownStaff }],
  'report.month': [{ what: 'an org', input: () => ({ orgId: own, month: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7) }), may: ownStaff }],
  'install.claim': [{ what: 'an installation that has staff', input: () => ({ code: '3'.repeat(12), orgName: '某街道', name: '某' }), may: [] }],
  'board.list': [{ what: 'the org', input: () => ({ orgId: own }), may: ownStaff }],
  'board.open': [{ what: 'a board', input: () => ({ boardId: board }), may: ownStaff }],
  'board.create': [{ what: 'a board', input: () => ({ boardId: newId('b'), orgId: own, name: '栏', place: '', shows: newest }), may: ownStaff }],
  'board.import': [{ what: 'a board', input: () => ({ orgId: own, boards: [{ boardId: newId('b'), name: '栏', place: '' }], shows: newest }), may: ownStaff }],
  // As with a text: nobody but staff gets as far as the file that is not there.
  'board.rows': [
    { what: 'a table', input: () => ({ fileId: 'cloud://e.b/imports/none.xlsx' }), may: everyone.filter((person) => person !== 'resident' && person !== 'nobody') },
  ],
  'board.update': [{ what: 'a board', input: () => ({ boardId: board, place: String(made) }), may: ownStaff }],
  'board.retire': [{ what: 'a board', input: () => ({ boardId: board, retired: false }), may: ownAdmins }],
  'photo.set': [{ what: 'a board', input: () => ({ boardId: board, photo: null }), may: ownStaff }],
  'code.open': [{ what: 'the org', input: () => ({ orgId: own }), may: ownStaff }],
  'code.image': [{ what: 'a code of an article', input: () => ({ codeId: articleCode, kind: 'mini' }), may: ownStaff }],
  'poster.print': [
    { what: 'an article', input: () => ({ orgId: own, subjects: [{ articleId: article }], design: 'notice', paper: 'a4' }), may: ownStaff },
    { what: 'an article of another org as that org’s', input: () => ({ orgId: other, subjects: [{ articleId: article }], design: 'notice', paper: 'a4' }), may: everyone.filter((person) => / of (?:other|above)$/.test(person)) },
  ],
  'preview.create': [{ what: 'an article', input: () => ({ articleId: article, key: String((made += 1)).padStart(32, '0') }), may: ownStaff }],
  'notice.open': [{ what: 'an org', input: () => ({ orgId: own }), may: ownReviewers }],
  'notice.add': [{ what: 'an org', input: () => ({ orgId: own, grantId: '0'.repeat(32), templateId: 'x'.repeat(40) }), may: ownReviewers }],
  'outbox.open': [{ what: 'an article', input: () => ({ articleId: article }), may: ownStaff }],
  'outbox.send': [{ what: 'an article', input: () => ({ articleId: article }), may: ['reviewer of own', 'admin of own', 'reviewer of above', 'admin of above'] }],
  'outbox.retry': [{ what: 'an article', input: () => ({ articleId: article }), may: ['reviewer of own', 'admin of own', 'reviewer of above', 'admin of above'] }],
  'audit.list': [
    { what: 'the org', input: () => ({ orgId: own }), may: ownAdmins },
    { what: 'the org above', input: () => ({ orgId: above }), may: ['admin of above'] },
  ],
}

let house: FunctionsHouse
beforeAll(async () => {
  house = await openFunctionsHouse()
  const members = roles.flatMap((role) => Object.entries(places).map(([place, orgId]) => ({ _id: `m ${role} ${place}`, openid: `${role} of ${place}`, orgId, role, createdAt: new Date(0) })))
  house.cloud.console.insert('members', [...members, { _id: 'm_colleague', openid: 'colleague', orgId: own, role: 'writer', createdAt: new Date(0) }])
  const input = { articleId: article, orgId: own, title: '题', createdOn: '2026-01-01', body, publish: true }
  const created = await house.staff('article.create', input)
  articleCode = created.ok ? created.data.codeId : ''
  await house.reader('complaint.create', { complaintId: complaint, articleId: article, reason: 'untrue', text: '不对', pictures: [] }, { openid: 'resident' })
  putDraft(house, { articleId: waiting, orgId: own, more: { state: 'review', step: 1, rev: 0 } })
  await house.staff('draft.create', { articleId: discarded, orgId: own, createdOn: '2026-01-01' })
  await house.staff('board.create', { boardId: board, orgId: own, name: '栏', place: '', shows: { mode: 'newest', articleIds: [] } })
})
afterAll(() => house.stop())

const rows = Object.entries(table).flatMap(([action, list]) => list.map((row): [string, string, Row] => [action, row.what, row]))

test.each(rows)('%s of %s', async (action, _what, { input, may }) => {
  const allowed: Person[] = []
  for (const person of everyone) {
    const answer = await house.send('staff', { action, input: input() }, { openid: person === 'nobody' ? null : person })
    // The platform itself refuses nobody.
    const code = codeOf(answer)
    if (code !== 'not_allowed' && code !== '-501023') allowed.push(person)
  }
  expect(allowed).toEqual(everyone.filter((person) => may.includes(person)))
})
