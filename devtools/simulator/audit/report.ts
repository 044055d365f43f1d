// The audit as a page of HTML that a person can open, as DevTools saves one.

import type { AuditData, Judged } from './score'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const style = `body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 system-ui,sans-serif;color:#1d2129}
h1{font-size:1.4em}h2{margin-top:2em;font-size:1.1em}dt{font-weight:600}dd{margin:0 0 .8em;color:#4e5661}ul{margin:.2em 0}`

function section(title: string, judged: readonly Judged[]): string {
  if (judged.length === 0) return ''
  const items = judged.map(({ name, group, weight, kept, details, untold }) => {
    const list = details.length === 0 ? '' : `<ul>${details.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`
    const note = untold === undefined ? '' : `<br>${escaped(untold)}`
    return `<dt>${escaped(name)}</dt><dd>${group}，权重 ${weight}。${escaped(kept)}${note}${list}</dd>`
  })
  return `<h2>${title}（${judged.length}）</h2><dl>${items.join('')}</dl>`
}

export function reportPage({ score, page, rules }: AuditData): string {
  const broken = rules.filter((each) => each.score === 0)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>体验评分 ${score}</title><style>${style}</style>
<h1>体验评分 ${score}</h1><p>${escaped(page)}</p>
${section('未达到', broken.filter(({ weight }) => weight > 0))}${section('提示', broken.filter(({ weight }) => weight === 0))}
${section('已达到', rules.filter((each) => each.score === 100))}${section('这里判断不了', rules.filter((each) => each.score === null))}</html>`
}
