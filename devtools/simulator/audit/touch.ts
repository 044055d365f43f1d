// The rules about fingers: what can be tapped is large enough, and clear of the home indicator of phones without a button.

import { isVisible, type Shown } from './elements'
import { limits, type Findings } from './rules'
import { rulesFor } from './sheets'

/** An inline element in a line of text is as tall as its line, however tall its letters are. */
function sizeOf(dom: HTMLElement): { width: number; height: number } {
  const { width, height } = dom.getBoundingClientRect()
  const { display, lineHeight } = getComputedStyle(dom)
  const line = display === 'inline' ? parseFloat(lineHeight) || 0 : 0
  return { width, height: Math.max(height, line) }
}

function fixedAround(dom: HTMLElement): HTMLElement | undefined {
  for (let each: HTMLElement | null = dom; each; each = each.parentElement) if (getComputedStyle(each).position === 'fixed') return each
  return undefined
}

/** The simulator's phone has no such area, so what counts is whether a sheet makes room for it. */
function makesRoom(bar: HTMLElement): boolean {
  const within = [bar, ...bar.querySelectorAll<HTMLElement>('*')]
  return within.some((each) => rulesFor(each).some((rule) => rule.includes('safe-area-inset-bottom')))
}

function inTheWay(bar: HTMLElement): boolean {
  const { height, bottom } = bar.getBoundingClientRect()
  return height < limits.fixedHeight && bottom > window.innerHeight - limits.homeIndicator && !makesRoom(bar)
}

export function judgeTouch(elements: readonly Shown[]): Findings {
  const tapped = elements.filter(({ taps, dom }) => taps && isVisible(dom))
  const small = tapped.map((each) => ({ ...each, ...sizeOf(each.dom) })).filter(({ width, height }) => Math.min(width, height) < limits.target)
  const bars = new Set(tapped.map(({ dom }) => fixedAround(dom)).filter((bar) => bar !== undefined))
  return {
    targets: small.map(({ name, width, height }) => `${name} 只有 ${Math.round(width)}×${Math.round(height)}`),
    safeArea: [...bars].filter(inTheWay).map((bar) => `${bar.className || bar.tagName} 没有避开底部的横条`),
  }
}
