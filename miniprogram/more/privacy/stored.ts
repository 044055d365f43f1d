// What is stored of a reader, where, and what becomes of it: the page is made of this, and a test holds it to the storage keys and the collections.

import { keys } from '../../storage/keys'
import type { Key } from '../../storage/keys'
import { shelfLimits } from '../../storage/shelf'

export interface Stored {
  what: string
  /** What it is for. */
  why: string
  /** What becomes of it when it is cleared or removed; `stays` where it does not go. */
  fate: 'goes' | 'stays'
  after: string
}

/** `article:` and `draft:` stand for every key that begins so. */
export const onPhone: (Stored & { keys: (Key | 'article:' | 'draft:')[] })[] = [
  {
    keys: [keys.keptArticles, 'article:'],
    what: `最近看过的文章，最多 ${shelfLimits.articles} 篇`,
    why: '没有网络的时候也能看',
    fate: 'goes',
    after: '清除以后，没有网络时看不到它们',
  },
  {
    keys: [keys.history, keys.visits],
    what: '看过哪些文章，什么时候来过哪个单位',
    why: '接着看，也知道从那以后新发了几篇',
    fate: 'goes',
    after: '清除以后，“看过”是空的',
  },
  {
    keys: [keys.readingPlaces],
    what: '长文章读到了哪里',
    why: '下次打开接着读',
    fate: 'goes',
    after: '清除以后，从头读起',
  },
  {
    keys: [keys.recentSearches],
    what: '最近搜过的词',
    why: '再搜不用再写',
    fate: 'goes',
    after: '清除以后，要重新写',
  },
  {
    keys: [keys.favouriteList, keys.favouriteChanges, keys.favouriteOrder],
    what: '您的收藏在手机上的一份，和您选的排法',
    why: '没有网络的时候也能看收藏',
    fate: 'goes',
    after: '清除以后，收藏还在服务器上，连上网就有',
  },
  {
    keys: [keys.complaintDrafts],
    what: '没有提交的投诉',
    why: '写到一半离开，回来接着写',
    fate: 'goes',
    after: '清除以后，没提交的就没有了',
  },
  {
    keys: [keys.complaintAnswers],
    what: '没有送出的对投诉的答复，只有工作人员才有',
    why: '写到一半离开，回来接着写',
    fate: 'goes',
    after: '清除以后，没送出的就没有了',
  },
  {
    keys: [keys.favouriteQueue, keys.favouriteSeq, keys.reminderQueue, keys.reminderSeq],
    what: '点了收藏和提醒、还没送到服务器的',
    why: '连上网以后自动送去',
    fate: 'goes',
    after: '清除以后，还没送到的就没有了',
  },
  {
    keys: ['draft:', keys.keptFindings],
    what: '工作人员在这个手机上写的文章',
    why: '没有网络也能接着写',
    fate: 'goes',
    after: '清除以后，存到云上的还在，没有存上去的就没有了',
  },
  {
    keys: [keys.stoppedMusic],
    what: '您停掉了哪几篇文章的配乐',
    why: '停掉的不再响',
    fate: 'goes',
    after: '清除以后，又会写着“播放音乐”',
  },
  {
    keys: [keys.deviceKey],
    what: '一个随机的编号',
    why: '微信没说您是谁的时候，用它来数阅读',
    fate: 'goes',
    after: '清除以后，会换一个新的',
  },
  { keys: [keys.textSize], what: '您选的字号', why: '下次还是这么大', fate: 'stays', after: '不清除，字不会变小' },
]

export const onServer: (Stored & { collections: string[] })[] = [
  { collections: ['favourites'], what: '您收藏的单位和文章', why: '换了手机也还在', fate: 'goes', after: '删掉以后，要重新收藏' },
  { collections: ['subscriptions', 'reminders', 'review_notices'], what: '您点过的更新提醒，还可提醒几次，提醒过您哪一篇', why: '单位有新文章时告诉您', fate: 'goes', after: '删掉以后，不再提醒' },
  {
    collections: ['complaints'],
    what: '投诉是您写的，和您留的联系方式',
    why: '答复您',
    fate: 'goes',
    after: '删掉以后，投诉的内容还留给单位处理，不再知道是您写的，“我的投诉”里也没有了',
  },
  {
    collections: ['views'],
    what: '有人在哪一天读过哪一篇',
    why: '数阅读。只记一串算出来的编号，没有您的名字和微信号，也推不回去',
    fate: 'stays',
    after: '留着，因为已经认不出是谁',
  },
  {
    collections: ['members', 'invites', 'audits', 'drafts', 'draft_blocks', 'article_versions', 'safety_checks', 'previews'],
    what: '您在单位里叫什么、做什么、做过什么，只有工作人员才有',
    why: '知道谁可以写文章、审文章，出了问题查得到',
    fate: 'stays',
    after: '留着。从工作台退出单位，名字就没有了；做过什么，单位还要留一段时间',
  },
]

/** What goes with it, for the question before. */
export function lostOf(stored: readonly Stored[]): string {
  return stored.flatMap(({ fate, what }) => (fate === 'goes' ? [what] : [])).join('；')
}
