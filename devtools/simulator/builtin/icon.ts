// <icon>: WeChat's nine icons, drawn here as plain outlines of the same meaning.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'

const TICK = 'M7 12.5l3.5 3.5L17 8.5'
const CROSS = 'M8 8l8 8M16 8l-8 8'
const DISC = '<circle cx="12" cy="12" r="11" fill="currentColor"/>'
const RING = 'fill="none" stroke="currentColor" stroke-width="2"'
const stroke = (path: string, color = '#fff') =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`

const ICONS: Record<string, { color: string; body: string }> = {
  success: { color: '#07c160', body: DISC + stroke(TICK) },
  success_no_circle: { color: '#07c160', body: stroke('M4 12.5l6 6L21 6', 'currentColor') },
  info: { color: '#10aeff', body: DISC + stroke('M12 11v6M12 7v.01') },
  warn: { color: '#fa5151', body: DISC + stroke('M12 7v6M12 17v.01') },
  waiting: { color: '#10aeff', body: DISC + stroke('M12 6.5V12l3.5 2') },
  cancel: { color: '#fa5151', body: `<circle cx="12" cy="12" r="10" ${RING}/>${stroke(CROSS, 'currentColor')}` },
  download: { color: '#07c160', body: DISC + stroke('M12 6v9M8.5 12l3.5 3.5 3.5-3.5') },
  search: { color: '#b2b2b2', body: `<circle cx="10.5" cy="10.5" r="6.5" ${RING}/>${stroke('M15.5 15.5L20 20', 'currentColor')}` },
  clear: { color: '#b2b2b2', body: DISC + stroke(CROSS) },
}

export const defineIcon = (space: ComponentSpace): void =>
  defineBuiltin(space, 'icon', { type: 'success', size: null, color: '' }, builtin => {
    const { element } = builtin
    builtin.watch(['type', 'size', 'color'], () => {
      const icon = ICONS[builtin.get('type')]
      const given = builtin.get('size')
      const size = given === null || given === '' ? '23px' : `${String(given)}${/^\d+(\.\d+)?$/.test(String(given)) ? 'px' : ''}`
      element.style.color = builtin.get('color') || (icon?.color ?? '')
      element.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${icon?.body ?? ''}</svg>`
      element.style.setProperty('--size', size)
    })
  })
