// Rewrites the rules of one WXSS file for the browser: tags, classes, ids, :host, rpx.

import type { Declaration, Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'

/** Stands for the component's style scope in a compiled sheet; the host puts the name there, or nothing for shared styles. */
export const scopeMark = '__scope__'

const rpx = /(?<![\w#.-])(-?(?:\d*\.)?\d+)rpx\b/g
/** 750rpx are the width of the screen. */
const toVw = (_: string, size: string): string => `${Number((Number(size) / 7.5).toFixed(5))}vw`

const selectors = selectorParser((root) => {
  root.walkTags((tag) => {
    // `from`, `to` and percentages of @keyframes never come here: the caller skips them.
    tag.value = `wx-${tag.value}`
  })
  root.walkClasses((node) => {
    node.value = `${scopeMark}--${node.value}`
  })
  root.walkIds((id) => {
    // An attribute keeps ids of several pages apart from real DOM ids; the :not() gives it the weight of an id.
    const weight = selectorParser.pseudo({ value: ':not', nodes: [selectorParser.selector({ value: '', nodes: [selectorParser.id({ value: '_' })] })] })
    const attribute = selectorParser.attribute({ attribute: 'wx-id', operator: '=', value: id.value, quoteMark: '"', raws: {} })
    id.replaceWith(attribute, weight)
  })
  root.walkPseudos((pseudo) => {
    if (pseudo.value !== ':host') return
    pseudo.replaceWith(
      selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scopeMark, quoteMark: '"', raws: {} }),
    )
  })
})

/** `url(...)` that points into the package: WeChat's WXSS loads only network addresses and data. */
const localUrl = /url\(\s*["']?(?!data:|https?:|\/\/|wxfile:|cloud:)([^)"']+)/

export interface StyleComplaint {
  offset: number
  message: string
}

/** Changes `root` in place; returns what WeChat would not load. */
export function rewriteRules(root: Root): StyleComplaint[] {
  const complaints: StyleComplaint[] = []
  const insideKeyframes = (parent: unknown): boolean =>
    typeof parent === 'object' && parent !== null && 'name' in parent && /keyframes$/.test(String(parent.name))
  root.walkRules((rule) => {
    if (insideKeyframes(rule.parent)) return
    try {
      rule.selector = selectors.processSync(rule.selector)
    } catch (error) {
      complaints.push({ offset: rule.source?.start?.offset ?? 0, message: `bad selector: ${error instanceof Error ? error.message : String(error)}` })
    }
  })
  root.walkDecls((declaration: Declaration) => {
    const local = localUrl.exec(declaration.value)
    if (local) {
      const message = `url(${local[1] ?? ''}): WXSS loads no file of the package, only network addresses and data (use <image> or base64)`
      complaints.push({ offset: declaration.source?.start?.offset ?? 0, message })
    }
    if (declaration.value.includes('rpx')) declaration.value = declaration.value.replace(rpx, toVw)
  })
  return complaints
}
