// The rules about WXSS, read from the sheets that are active on the page in view.

import { limits, type Findings } from './rules'

interface Sheet {
  path: string
  element: HTMLStyleElement
}

function activeSheets(): Sheet[] {
  const all = [...document.querySelectorAll<HTMLStyleElement>('style[data-sheet]')]
  return all.filter(({ disabled }) => !disabled).map((element) => ({ path: element.dataset['sheet'] ?? '', element }))
}

function styleRules(list: CSSRuleList): CSSStyleRule[] {
  return [...list].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule]
    if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? styleRules(rule.cssRules) : []
    return rule instanceof CSSSupportsRule ? styleRules(rule.cssRules) : []
  })
}

const allRules = (): { path: string; rule: CSSStyleRule }[] =>
  activeSheets().flatMap(({ path, element }) => (element.sheet ? styleRules(element.sheet.cssRules).map((rule) => ({ path, rule })) : []))

/** What a rule is for, whatever state its elements are in now. */
const withoutStates = (selector: string): string => selector.replace(/::?(before|after|active|hover|focus|first-line|first-letter|placeholder)\b/g, '')

function matches(selector: string, test: (plain: string) => boolean): boolean {
  try {
    return test(withoutStates(selector) || '*')
  } catch {
    return true
  }
}

/** The texts of all rules that apply to an element. */
export function rulesFor(element: Element): string[] {
  return allRules()
    .filter(({ rule }) => matches(rule.selectorText, (plain) => element.matches(plain)))
    .map(({ rule }) => rule.cssText)
}

/** As written: the browser drops declarations that it does not know. */
function blocks(text: string): { selector: string; body: string }[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }))
}

const shortName = (selector: string): string => selector.replace(/[\w-]*--/g, '')

function inlineImages(text: string): number[] {
  return [...text.matchAll(/data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=]+)/g)].map(([, data = '']) => data.length)
}

function unused(): string[] {
  const idle = allRules().filter(({ rule }) => !matches(rule.selectorText, (plain) => document.querySelector(plain) !== null))
  const bytes = idle.reduce((sum, { rule }) => sum + rule.cssText.length, 0)
  if (bytes <= limits.unusedStyleBytes) return []
  const perSheet = new Map<string, number>()
  for (const { path, rule } of idle) perSheet.set(path, (perSheet.get(path) ?? 0) + rule.cssText.length)
  const most = [...perSheet].sort((a, b) => b[1] - a[1]).slice(0, 5)
  return [`未用到 ${(bytes / 1024).toFixed(1)} KB，最多的是 ${most.map(([path, size]) => `${path} ${size} B`).join('、')}`]
}

/** `home`: the path of the first page, where it is the one in view. */
export function judgeSheets(home: string | undefined): Findings {
  const written = activeSheets().flatMap(({ path, element }) => blocks(element.textContent ?? '').map((block) => ({ path, ...block })))
  const images = inlineImages(activeSheets().filter(() => home !== undefined).map(({ element }) => element.textContent ?? '').join('\n'))
  const bytes = images.reduce((sum, each) => sum + each, 0)
  return {
    active: written.filter(({ selector }) => /:active\b/.test(selector)).map(({ path, selector }) => `${path}：${shortName(selector)}`),
    inertia: written
      .filter(({ body }) => /overflow(-[xy])?\s*:\s*scroll/.test(body) && !/-webkit-overflow-scrolling\s*:\s*touch/.test(body))
      .map(({ path, selector }) => `${path}：${shortName(selector)}`),
    unusedStyle: unused(),
    inlineImages: bytes > limits.inlineImageBytes ? [`首页内联了 ${bytes} 字节的图片`] : [],
  }
}
