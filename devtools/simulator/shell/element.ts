// Makes the elements of the phone: a tag, its class, its attributes and what it holds.

type Attributes = Record<string, string | boolean | (() => void)>

/** `onclick` and the like are listeners; true sets a bare attribute, false leaves it out. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K, className = '', attributes: Attributes = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false) made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

export const button = (className: string, text: string, act: () => void, label = ''): HTMLButtonElement =>
  element('button', className, { type: 'button', onclick: act, ...(label === '' ? {} : { 'aria-label': label }) }, text)
