// What an archive leaves out on purpose, and why: the words stand in its own README, and the compiler asks for them on each new collection (store/archive-write.ts).

const readers = '谁看过哪一篇：只留下数字（每小时的阅读、来处、人数），不留下人。'
const theirs = '读者的收藏和更新提醒：是读者自己的，读者删了，不能再从一个文件里回来。发给了多少人，在 publications 里。'
const ending = '邀请、预览链接和输错的码：几天就到期，要用再做。'
const operator = '这个安装自己的设置、密钥、定时工作走到哪里：换一个地方，由管服务器的人重新设。'
const counted = '每天的合计、搜索用的字：放回时由别的算出来。'

export const leftOut = {
  views: readers,
  readers,
  favourites: theirs,
  subscriptions: theirs,
  reminders: theirs,
  review_notices: '工作人员还能收几条审稿提醒：是微信给本人的，到新地方自己再点。',
  invites: ending,
  guesses: ending,
  previews: ending,
  settings: operator,
  keys: operator,
  jobs: operator,
  recounts: operator,
  view_days: counted,
  org_days: counted,
  search_texts: counted,
  url_links: '微信做的短链接：只在原来的地方有用，会重新做。',
  imports: '正在导入、还没做完的文件：重新导入就是。',
} as const satisfies Record<string, string>

/** Of each unit, the newest. */
export const auditsKept = 10_000

/** Also of collections that are in it: what of them is not. */
export const leftOutParts = ['写到一半自动存下的样子：只留一天，放回时多半已经过期。稿子本身在。', '投诉的人是谁、怎么联系：说的话和答复都在。', `谁做过什么，每个单位只放最近的 ${auditsKept} 条。`] as const
