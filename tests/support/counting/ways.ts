// The ways in that a script's readers take, each with what the rule makes of it, written down here by hand.

import type { ArticleOpenInput } from '../../../miniprogram/contract/articles'
import type { Chance } from './chance'
import type { Town, TownArticle } from './town'

export interface Way {
  input: Pick<ArticleOpenInput, 'target' | 'scene' | 'share' | 'inApp'>
  source: string
  board?: string
  depth: number
}

type Make = (article: TownArticle, town: Town, depth: 0 | 1 | 2 | 3) => Way

const byId = ({ id }: TownArticle): ArticleOpenInput['target'] => ({ kind: 'article', articleId: id })
const byCode = ({ codeId }: TownArticle): ArticleOpenInput['target'] => ({ kind: 'code', codeId })

const makes: Make[] = [
  (article) => ({ input: { target: byCode(article), scene: 1011 }, source: 'article_code', depth: 0 }),
  (article) => ({ input: { target: byCode(article), scene: 1047 }, source: 'article_code', depth: 0 }),
  (article, town) => {
    const board = town.boards.get(article.orgId)
    const target = { kind: 'code' as const, codeId: board?.codeId ?? '', articleId: article.id }
    return { input: { target, scene: 1047 }, source: 'board', board: board?.id ?? '', depth: 0 }
  },
  (article, _town, depth) => ({ input: { target: byId(article), scene: 1007, share: { key: 'k7', depth } }, source: 'private_card', depth }),
  (article, _town, depth) => ({ input: { target: byId(article), scene: 1008, share: { key: 'k8', depth } }, source: 'group_card', depth }),
  (article, _town, depth) => ({ input: { target: byId(article), scene: 1155, share: { key: 'k9', depth } }, source: 'moments', depth }),
  (article, _town, depth) => ({ input: { target: byId(article), scene: 1001, share: { key: 'old', depth } }, source: 'in_app', depth: 0 }),
  (article) => ({ input: { target: byId(article), scene: 1047, inApp: true }, source: 'in_app', depth: 0 }),
  (article) => ({ input: { target: byId(article), scene: 1053 }, source: 'search', depth: 0 }),
  (article) => ({ input: { target: byId(article), scene: 4711 }, source: 'other', depth: 0 }),
]

export function wayTo(article: TownArticle, town: Town, chance: Chance): Way {
  return chance.pick(makes)(article, town, chance.pick([0, 1, 2, 3] as const))
}
