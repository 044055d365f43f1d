// Drafts of an archive where files have other names: what was approved stays approved, and no time that went by publishes.

import { noDocuments, type Archived } from '../../../../cloudfunctions/domain/archive/lines'
import { contentOf, hashOf } from '../../../../cloudfunctions/domain/draft/content'
import { draftsFor } from '../../../../cloudfunctions/staff/archive-drafts'
import { movedTo } from '../../../../cloudfunctions/staff/archive-files'
import type { OpenPart } from '../../../../cloudfunctions/staff/archive-open'

const there = 'cloud://old.bucket/'
const here = 'cloud://somewhere-else.bucket/'
const articleId = 'a_0000000000000001'
const at = new Date('2026-06-01T00:00:00Z')
const common = { articleId, rev: 1, changeId: '0'.repeat(16), openid: 'writer', at, size: { blocks: 9, characters: 9, letters: 9, pictures: 9, bytes: 9 } }
const parts: Archived<'draft_blocks'>[] = [
  { _id: `${articleId}.head`, ...common, partId: 'head', head: { title: '题', createdOn: '2026-06-01' } },
  { _id: `${articleId}.i1`, ...common, partId: 'i1', pos: 'a0', block: { id: 'i1', type: 'image', fileId: `${there}articles/x/1.jpg`, width: 4, height: 3, caption: `${there}articles` } },
]
const hash = hashOf(contentOf(parts, '2026-06-01'))
const other = 'b'.repeat(64)

function part(more: Partial<Archived<'drafts'>>): OpenPart {
  const draft: Archived<'drafts'> = { _id: articleId, orgId: 'o_a', writer: 'writer', authors: ['writer'], title: '题', characters: 0, rev: 3, state: 'approved', published: 0, passes: [], hash, events: [], changedAt: at, createdAt: at, ...more }
  const check = { articleId, askedAt: at, openid: 'writer', waiting: [], findings: [] }
  const safety_checks = [{ _id: `${articleId}.${hash}`, ...check, cleared: [`${there}articles/x/1.jpg`] }, { _id: `${articleId}.${other}`, ...check, cleared: [] }]
  return { manifest: { filePrefix: there } as OpenPart['manifest'], documents: { ...noDocuments(), drafts: [draft], draft_blocks: parts, safety_checks }, files: new Map() }
}

function placed(more: Partial<Archived<'drafts'>> = {}, now = 0): { draft?: Archived<'drafts'>; blocks: Archived<'draft_blocks'>[]; checks: Archived<'safety_checks'>[] } {
  const groups = draftsFor(part(more), here, now)
  expect(groups.map(({ name }) => name)).toEqual(['draft_blocks', 'safety_checks', 'drafts'])
  const [blocks, checks, drafts] = groups.map(({ documents }) => documents) as [Archived<'draft_blocks'>[], Archived<'safety_checks'>[], Archived<'drafts'>[]]
  return { ...(drafts[0] ? { draft: drafts[0] } : {}), blocks, checks }
}

test('what was approved, asked and begun is of the content as it is called here', () => {
  const { draft, blocks, checks } = placed({ publishing: { n: 1, openid: 'admin', at, hash } })
  const hashHere = hashOf(contentOf(blocks, '2026-06-01'))
  expect(hashHere).not.toBe(hash)
  expect([draft?.hash, draft?.publishing?.hash]).toEqual([hashHere, hashHere])
  expect(checks.map(({ _id }) => _id)).toEqual([`${articleId}.${hashHere}`, `${articleId}.${other}`])
  expect(checks[0]?.cleared).toEqual([`${here}articles/x/1.jpg`])
})

test('an approval of another content stays one of another content', () => {
  expect(placed({ hash: other }).draft?.hash).toBe(other)
})

test('parts are measured anew, since names have another length', () => {
  const { bytes } = placed().blocks[1]?.size ?? { bytes: 0 }
  expect(bytes).toBe(Buffer.byteLength(JSON.stringify((placed().blocks[1] as { block: object }).block)) + 1)
})

test('names of files move, and what people wrote does not', () => {
  expect(placed().blocks[1]).toMatchObject({ block: { fileId: `${here}articles/x/1.jpg`, caption: `${there}articles` } })
  expect(movedTo({ pictures: [`${there}complaints/1.jpg`], at }, there, here)).toEqual({ pictures: [`${here}complaints/1.jpg`], at })
})

test.each<[string, number, string, Date | undefined]>([
  ['to come stays', at.getTime() - 1, 'scheduled', at],
  ['that went by waits for a person', at.getTime(), 'approved', undefined],
])('a time %s', (_what, now, state, publishAt) => {
  const { draft } = placed({ state: 'scheduled', publishAt: at }, now)
  expect([draft?.state, draft?.publishAt]).toEqual([state, publishAt])
})
