// wx.createSelectorQuery: reads places, sizes and properties of elements, all at once when `exec` is called.

import * as glassEasel from 'glass-easel'
import type { component as adapter } from 'glass-easel-miniprogram-adapter'
import { domOf, treeBehind } from './behind'

type Scope = adapter.GeneralComponent
type Result = Record<string, unknown>

export interface QueryFields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  context?: boolean
  node?: boolean
}

/** A built-in component leaves what `node` and `context` give (a canvas, a scroll-view's controls) on its DOM element. */
export interface QueriedElement extends HTMLElement {
  wxNode?: unknown
  wxContext?: unknown
}

interface Request {
  scope: Scope
  /** null: the viewport. */
  selector: string | null
  single: boolean
  fields: QueryFields
  callback: ((result: unknown) => void) | undefined
}

const rectOf = ({ left, top, right, bottom }: DOMRect): Result => ({ left, top, right, bottom })

function styleOf(dom: Element, names: readonly string[]): Result {
  const style = getComputedStyle(dom)
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(kebab(name))]))
}

function propertiesOf(element: glassEasel.Element, names: readonly string[]): Result {
  const data: Result = glassEasel.Component.isComponent(element) ? element.data : {}
  const known = Object.entries(data).filter(([name]) => names.includes(name))
  return Object.fromEntries(known.map(([name, value]) => [name, glassEasel.dataUtils.simpleDeepCopy(value)]))
}

/** What one element answers. */
export function readElement(element: glassEasel.Element, fields: QueryFields): Result {
  const html: QueriedElement | undefined = domOf(element)
  const rect = html?.getBoundingClientRect() ?? new DOMRect()
  const { scrollLeft = 0, scrollTop = 0, scrollWidth = 0, scrollHeight = 0 } = html ?? {}
  return {
    ...(fields.id === true ? { id: element.id } : {}),
    ...(fields.dataset === true ? { dataset: glassEasel.dataUtils.simpleDeepCopy(element.dataset) } : {}),
    ...(fields.mark === true ? { mark: element.collectMarks() } : {}),
    ...(fields.rect === true ? rectOf(rect) : {}),
    ...(fields.size === true ? { width: rect.width, height: rect.height } : {}),
    ...(fields.scrollOffset === true ? { scrollLeft, scrollTop, scrollWidth, scrollHeight } : {}),
    ...(fields.properties ? propertiesOf(element, fields.properties) : {}),
    ...(fields.computedStyle && html ? styleOf(html, fields.computedStyle) : {}),
    ...(fields.node === true ? { node: html?.wxNode ?? null } : {}),
    ...(fields.context === true ? { context: html?.wxContext ?? null } : {}),
  }
}

function readViewport(fields: QueryFields): Result {
  const { clientWidth: width, clientHeight: height, scrollWidth, scrollHeight } = document.documentElement
  return {
    ...(fields.id === true ? { id: '' } : {}),
    ...(fields.dataset === true ? { dataset: {} } : {}),
    ...(fields.rect === true ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size === true ? { width, height } : {}),
    ...(fields.scrollOffset === true ? { scrollLeft: window.scrollX, scrollTop: window.scrollY, scrollWidth, scrollHeight } : {}),
  }
}

function answer({ scope, selector, single, fields }: Request): unknown {
  if (selector === null) return readViewport(fields)
  const root = treeBehind(scope)
  if (!single) return root?.querySelectorAll(selector).map((element) => readElement(element, fields)) ?? []
  const element = root?.querySelector(selector)
  return element ? readElement(element, fields) : null
}

/** What `select`, `selectAll` and `selectViewport` give: each of its methods asks one thing and leads back to the query. */
class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly ask: (fields: QueryFields, callback?: (result: unknown) => void) => void,
  ) {}

  fields(fields: QueryFields, callback?: (result: unknown) => void): SelectorQuery {
    this.ask(fields, callback)
    return this.query
  }

  boundingClientRect(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  context(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ context: true }, callback)
  }

  node(callback?: (result: unknown) => void): SelectorQuery {
    return this.fields({ node: true }, callback)
  }
}

export class SelectorQuery {
  private readonly requests: Request[] = []

  constructor(private scope: Scope) {}

  in(scope: Scope): this {
    this.scope = scope
    return this
  }

  select(selector: string): NodesRef {
    return this.nodes(selector, true)
  }

  selectAll(selector: string): NodesRef {
    return this.nodes(selector, false)
  }

  selectViewport(): NodesRef {
    return this.nodes(null, true)
  }

  /** Answers after the current rendering, in the order asked. */
  exec(callback?: (results: unknown[]) => void): void {
    const requests = [...this.requests]
    setTimeout(() => {
      const results = requests.map((request) => {
        const result = answer(request)
        request.callback?.(result)
        return result
      })
      callback?.(results)
    })
  }

  private nodes(selector: string | null, single: boolean): NodesRef {
    const { scope } = this
    return new NodesRef(this, (fields, callback) => void this.requests.push({ scope, selector, single, fields, callback }))
  }
}
