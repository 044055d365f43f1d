// Everything that opening an article needs to know, in one read: the code and its board, the article, its body, its org, and what the caller has with them.

import type { ArticleMine, ArticleTarget } from '../../miniprogram/contract/articles'
import type { Membership } from '../domain/member/roles'
import { collection } from './collection'
import type { ArticleDocument, BoardDocument, BodyDocument, CodeDocument, OrgDocument } from './documents'
import { articleMineOf, withoutRelations, withRelations, type RelationFields } from './relations'

export interface Found {
  /** Present when the way in was a code. */
  code?: CodeDocument
  /** Present when the code is a board's; what hangs there is another question (findHung). */
  board?: BoardDocument
  article?: ArticleDocument
  body?: BodyDocument
  org?: OrgDocument
  /** Of the caller, in whatever org. */
  memberships: Membership[]
  /** Of the caller, with the article and its org; where the code is no article's, only what concerns the org. */
  mine: ArticleMine
}

interface Row extends RelationFields {
  articles?: ArticleDocument[]
  boards?: BoardDocument[]
  bodies: BodyDocument[]
  orgs: OrgDocument[]
  caller?: string
  memberships?: Membership[]
}

type Stages = Parameters<ReturnType<typeof collection>['aggregate']>[0]

/** Undefined when there is no such code or article; one read of the database either way. */
export async function findOpening(target: ArticleTarget, openid: string | undefined): Promise<Found | undefined> {
  return target.kind === 'code' ? findByCode(target.codeId, openid) : findByArticle(target.articleId, openid)
}

async function findByCode(codeId: string, openid: string | undefined): Promise<Found | undefined> {
  const [row] = await collection('codes').aggregate<CodeDocument & Row>([
    ['match', { _id: codeId }],
    join('articles', 'targetId', '_id', 'articles'),
    join('article_bodies', 'targetId', '_id', 'bodies'),
    join('boards', 'targetId', '_id', 'boards'),
    join('orgs', 'orgId', '_id', 'orgs'),
    ...joinMemberships(openid),
    ...withRelations(openid, { orgId: '$orgId', articleId: '$targetId' }),
  ])
  if (!row) return undefined
  const { articles, boards, bodies: _bodies, orgs: _orgs, caller: _caller, memberships: _memberships, ...code } = withoutRelations(row)
  return { code, ...only('article', articles?.[0]), ...only('board', boards?.[0]), ...common(row) }
}

async function findByArticle(articleId: string, openid: string | undefined): Promise<Found | undefined> {
  const [row] = await collection('articles').aggregate<ArticleDocument & Row>([
    ['match', { _id: articleId }],
    join('article_bodies', '_id', '_id', 'bodies'),
    join('orgs', 'orgId', '_id', 'orgs'),
    ...joinMemberships(openid),
    ...withRelations(openid, { orgId: '$orgId', articleId: '$_id' }),
  ])
  if (!row) return undefined
  const { bodies: _bodies, orgs: _orgs, caller: _caller, memberships: _memberships, ...article } = withoutRelations(row)
  return { article, ...common(row) }
}

function common({ bodies, orgs, memberships = [], ...row }: Row): Pick<Found, 'body' | 'org' | 'memberships' | 'mine'> {
  return { ...only('body', bodies[0]), ...only('org', orgs[0]), memberships, mine: articleMineOf(row) }
}

function only<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}

/** A person is a member of a few orgs at most; nobody's memberships are not asked for. */
function joinMemberships(openid: string | undefined): Stages {
  if (!openid) return []
  return [
    ['addFields', { caller: { $literal: openid } }],
    join('members', 'caller', 'openid', 'memberships'),
  ]
}

function join(from: string, localField: string, foreignField: string, as: string): Stages[number] {
  return ['lookup', { from, localField, foreignField, as }]
}
