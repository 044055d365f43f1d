// Class names as the sheet of a component's owner knows them: prefixed with the owner's style scope, where it has one.

import type { GeneralComponent } from 'glass-easel'

/** For elements inside a built-in that the app may style (placeholder-class, classes in rich-text nodes). */
export const scopedClass = (component: GeneralComponent, names: string): string => {
  const owner = component.ownerShadowRoot?.getHostNode()
  const { styleScope, extraStyleScope } = owner?.getComponentOptions() ?? {}
  const manager = owner?.getComponentDefinition().behavior.ownerSpace.styleScopeManager
  const scopes = [styleScope, extraStyleScope].flatMap(scope => (scope === undefined || scope === null ? [] : [manager?.queryName(scope) ?? '']))
  if (scopes.length === 0) scopes.push('')
  const classes = names.split(/\s+/).filter(name => name !== '')
  return classes.flatMap(name => scopes.map(scope => (scope === '' ? name : `${scope}--${name}`))).join(' ')
}
