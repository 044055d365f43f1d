// Lists of a page: one list each, with the lists inside it put in at their place.

import { contentOf } from './cell'
import type { MarkedRun } from './line'
import { elementsIn, isElement, isText, type Element } from './nodes'
import { writePicture } from './pictures'
import type { Walk } from './walking'
import type { Place } from './writer'

/** The schema's limit. */
const mostItems = 500

const isList = ({ name }: Element): boolean => name === 'ul' || name === 'ol'

export function writeList(list: Element, place: Place, on: Walk): void {
  const items: MarkedRun[][] = []
  const pictures: Element[] = []
  gather(list)
  const ordered = list.name === 'ol'
  for (let start = 0; start < items.length; start += mostItems) {
    on.writer.put(items.slice(start, start + mostItems), (runs) => ({ type: 'list', ordered, items: runs }))
  }
  for (const picture of pictures) writePicture(picture, place, on)

  function gather(one: Element): void {
    for (const child of one.children) {
      if (isElement(child) && isList(child)) {
        on.writer.findings.note('nestedLists')
        gather(child)
      } else if (isElement(child) || isText(child)) {
        const nodes = isElement(child) ? child.children : [child]
        const found = contentOf(nodes, place.marks, on, isList)
        if (found.runs.length > 0) items.push(found.runs)
        pictures.push(...found.pictures)
        // Of a list in a list in an item only the outer one is gone into here; it finds its own.
        for (const inner of elementsIn(nodes, isList)) if (!isInside(inner, child)) nested(inner)
      }
    }
  }

  function nested(inner: Element): void {
    on.writer.findings.note('nestedLists')
    gather(inner)
  }
}

/** Whether another list stands between an element and the item that it was found in. */
function isInside(element: Element, item: unknown): boolean {
  for (let above = element.parent; above && above !== item; above = above.parent) {
    if ('name' in above && (above.name === 'ul' || above.name === 'ol')) return true
  }
  return false
}
