// What went wrong, on the phone itself: a compile error with file, line and reason; an error of the running program.

import type { SourceError } from './build-news'
import { button, element } from './element'

export interface ErrorSheet {
  show(title: string, detail: string): void
  /** `note` says what runs meanwhile. */
  showCompileErrors(errors: readonly SourceError[], note?: string): void
  hide(): void
}

export const errorSheet = (phone: HTMLElement): ErrorSheet => {
  let shown: HTMLElement | undefined
  const hide = () => {
    shown?.remove()
    shown = undefined
  }
  const open = (title: string, ...body: HTMLElement[]) => {
    hide()
    shown = element('div', 'error-sheet', { role: 'alert' },
      element('div', 'error-title', {}, title), ...body, button('error-close', '知道了', hide))
    phone.append(shown)
  }
  return {
    hide,
    show: (title, detail) => open(title, element('pre', 'error-detail', {}, detail)),
    showCompileErrors: (errors, note) => open('小程序编译不过', ...(note === undefined ? [] : [element('div', '', {}, note)]), ...errors.map(({ file, line, column, message }) =>
      element('div', 'error-entry', {}, element('div', 'error-place', {}, `${file}:${line}:${column}`), element('div', '', {}, message)))),
  }
}
