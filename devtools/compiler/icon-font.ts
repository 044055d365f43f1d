// Vant's icons without the network: the font that its sheet fetches from a public CDN is put in from npm @vant/icons.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AtRule, Root } from 'postcss'

let dataUrl: string | undefined

/** The package ships the font only inside a Less file, as a data address. */
function iconFont(): string {
  if (dataUrl === undefined) {
    const less = readFileSync(createRequire(__filename).resolve('@vant/icons/src/encode-woff2.less'), 'utf8')
    dataUrl = /url\('(data:font\/woff2[^']+)'\)/.exec(less)?.[1]
    if (dataUrl === undefined) throw new Error('@vant/icons holds no woff2 font where it is expected')
  }
  return dataUrl
}

/** Replaces the remote source of `vant-icon` fonts; the phone of a reader fetches it from the CDN, so this is a difference. */
export function putIconFont(root: Root): void {
  root.walkAtRules('font-face', (rule: AtRule) => {
    const isIcons = rule.some((node) => node.type === 'decl' && node.prop === 'font-family' && /^["']?vant-icon["']?$/.test(node.value))
    if (!isIcons) return
    rule.each((node) => {
      if (node.type === 'decl' && node.prop === 'src') node.value = `url("${iconFont()}") format("woff2")`
    })
  })
}
