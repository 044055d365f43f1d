// Draws components anew after their templates changed: each keeps its own data, what stands in its template is made afresh.

import type * as glassEasel from 'glass-easel'

/** `paths` name the components whose templates are new. Looks into `component` and all that stands in it. */
export function redraw(component: glassEasel.GeneralComponent, paths: ReadonlySet<string>): void {
  if (paths.has(component.is)) component.applyTemplateUpdates()
  else component.getShadowRoot()?.childNodes.forEach((node) => redrawBelow(node, paths))
}

function redrawBelow(node: glassEasel.Node, paths: ReadonlySet<string>): void {
  const element = node.asElement()
  if (!element) return
  const component = element.asGeneralComponent()
  if (component) redraw(component, paths)
  // What the component holds in its slots stands in the template around it.
  for (const child of element.childNodes) redrawBelow(child, paths)
}
