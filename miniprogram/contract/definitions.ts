// What each figure means, in the words that staff read on the pages and in what they export. One place: a figure has one meaning.

export interface Definition {
  name: string
  text: string
}

export const definitions = {
  reads: { name: '阅读', text: '一个人、一篇文章、一天（北京时间零点到零点）里打开多少次，都算一次阅读。旧系统带入的数也在里面，另外写明。' },
  people: { name: '人数', text: '不同的读者有多少位。同一位读者换了日子再读，阅读加一，人数不加。没有登录的按设备算。' },
  today: { name: '今天', text: '今天零点到现在的阅读。今天还没过完，数字会再变。' },
  earlier: { name: '旧系统带入', text: '从原来的系统搬过来的阅读数，搬的时候是多少就是多少，以后不再变。' },
  anonymous: { name: '未登录', text: '从朋友圈单页和网页来的读者，微信不告诉是谁，按设备算，同一个网络地址每天限量。' },
  board: { name: '阅报栏', text: '扫了贴在阅报栏上的码来读的，记在那一块阅报栏名下。' },
  article_code: { name: '文章码', text: '扫了这篇文章自己的码来读的，不是阅报栏上的码。' },
  group_card: { name: '群聊卡片', text: '点开群里转发的卡片来读的。' },
  private_card: { name: '私聊卡片', text: '点开别人单独发来的卡片来读的。' },
  moments: { name: '朋友圈', text: '从朋友圈打开的，单页里读的和进了小程序再读的都算。' },
  search: { name: '搜一搜', text: '在微信里搜到的。' },
  favourites: { name: '收藏', text: '从微信的收藏里打开的。' },
  reminder: { name: '提醒', text: '点开更新提醒的消息来读的。' },
  in_app: { name: '站内列表', text: '在小程序里看到、点开的：首页、单位的页面、收藏、最近用过的小程序。' },
  official_account: { name: '公众号', text: '从公众号的文章或对话里打开的。' },
  web: { name: '网页', text: '在电脑上或微信以外打开的。' },
  other: { name: '其他', text: '微信说的来处不在上面这些里，编号留着备查。' },
  depth: { name: '转发', text: '第一手是自己扫码、搜到或在列表里看到的；转发一次是点开别人的卡片，转发两次是卡片又被转了一回。只数打开，不记是谁转的。' },
  reading: { name: '读得怎么样', text: '离开文章时才知道读到哪里，所以只说知道的那些次。读完是最后一段到过屏幕上；时间是文章在屏幕上的时间，一次最多算三十分钟。' },
  gained: { name: '带来的收藏和提醒', text: '这篇发布以后，新收藏这个单位的、新点更新提醒的、收藏这一篇的，各有多少人。' },
  skips: { name: '没有算进去的', text: '打开了但不算阅读的，按原因记数，是大概的数：本单位和上级单位的人员、发布前预览、机器抓取、没有登录又超过限量的。' },
  recount: { name: '夜里重数', text: '每天夜里挑一些文章，把阅读一条一条重新数一遍，和页面上的数相比。相差 0 就是对得上。' },
  bestHours: { name: '什么时候发好', text: '这段时间里各个钟点有多少阅读。样本少的时候只能当参考，所以写明是多少天、多少次阅读里看出来的。' },
  kept: { name: '收藏单位', text: '新收藏是这段时间里点了收藏的人，取消是点掉的人，现在是到此刻还收藏着的人。' },
} as const satisfies Record<string, Definition>

export type Term = keyof typeof definitions
