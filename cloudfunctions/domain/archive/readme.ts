// What an archive says to whoever opens it with a file manager, years later and without us.

import type { Manifest } from './manifest'

export function readmeOf({ org, made, part, last, leftOut }: Manifest): string {
  const parts = part === 1 && last ? '' : `这是第 ${part} 部分${last ? '，也是最后一部分' : '，后面还有'}。\n`
  const files = leftOut.files.length === 0 ? '' : `没有放进来的文件（找不到了，或者太大）：\n${leftOut.files.map((path) => `  ${path}`).join('\n')}\n`
  const drafts = leftOut.drafts === 0 ? '' : `没有放进来的草稿：${leftOut.drafts} 篇（从来没有发布过的）。\n`
  return `阅栏存档
${org.name}，${made} 做的。
${parts}
data/ 里是文字和数字，一行是一份，用记事本就能看：
  orgs 单位　series 专题　articles 文章的标题、日子、阅读数　article_bodies 正文　article_versions 每次发布的样子
  boards 阅报栏　codes 印出去的码　view_hours 每小时的阅读　skips 没有算进去的打开
files/ 里是图片和别的文件，按原来的位置放。
manifest.json 里是每个文件的校验码。请不要改里面的东西，改过就放不回去了。

里面没有的：读者是谁、收藏、更新提醒、投诉、工作人员。正在修改、还没有再发布的稿子也不在里面。
${drafts}${files}
放回一个空的阅栏：npm run restore -- 这个文件（有好几个，就按次序都写上）。
放回以后，码照样扫得开，阅读数接着算；人数里，以前来过的人再来会重新算一次。
`
}
