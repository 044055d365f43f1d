// What an archive says to whoever opens it with a file manager, years later and without us.

import { leftOut as leftOutNames, leftOutParts } from './left-out'
import type { Manifest } from './manifest'

export function readmeOf({ org, made, part, last, leftOut }: Manifest): string {
  const parts = part === 1 && last ? '' : `这是第 ${part} 部分${last ? '，也是最后一部分' : '，后面还有'}。\n`
  const files = leftOut.files.length === 0 ? '' : `没有放进来的文件（找不到了，或者太大）：\n${leftOut.files.map((path) => `  ${path}`).join('\n')}\n`
  return `阅栏备份
${org.name}，${made} 做的。
${parts}
data/ 里是文字和数字，一行是一份，用记事本就能看：
  orgs 单位　series 专题　articles 文章的标题、日子、阅读数　article_bodies 读者看到的正文
  drafts 稿子审到了哪里　draft_blocks 稿子的每一段　article_versions 送审过、发布过的样子　safety_checks 内容安全问过什么
  publications 哪一次发布提醒了多少人　boards 阅报栏　codes 印出去的码　view_hours 每小时的阅读　skips 没有算进去的打开
  complaints 投诉和答复　word_lists 单位词表　members 工作人员　audits 谁做过什么
files/ 里是图片和别的文件，按原来的位置放。
manifest.json 里是每个文件的校验码。请不要改里面的东西，改过就放不回去了。

里面有工作人员的名字、没发布的稿子和投诉的内容：请收好，不要转给别人。

里面没有的：
${[...new Set([...leftOutParts, ...Object.values(leftOutNames)])].map((why) => `  ${why}`).join('\n')}
${files}
放回一个空的阅栏：手机上，我的 → 工作台 → 开通 → 放回备份；电脑上，npm run restore -- 这个文件（有好几个，就按次序都写上）。只放您自己做的备份：里面写着谁是管理员。
放回以后，码照样扫得开，阅读数接着算；人数里，以前来过的人再来会重新算一次。
同一个小程序里，工作人员回来就是原来的人；换了小程序，要在“人员”里重新邀请，把旧的移走。
定好时间发布、而时间已经过了的，回到“可以发布”，由人来发。
`
}
