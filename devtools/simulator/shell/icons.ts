// The phone's own icons: 24 grid, outlines of 1.75, round ends.

const PATHS = {
  back: '<path d="M15 4l-8 8 8 8"/>',
  home: '<path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z"/>',
  more: '<g fill="currentColor" stroke="none"><circle cx="4.5" cy="12" r="2"/><circle cx="12" cy="12" r="3"/><circle cx="19.5" cy="12" r="2"/></g>',
  close: '<circle cx="12" cy="12" r="8.5" stroke-width="2.5"/><circle cx="12" cy="12" r="3.2" fill="currentColor" stroke="none"/>',
  success: '<path d="M4 12.5l5.5 5.5L20 7"/>',
  error: '<path d="M12 5v9M12 18.5v.01"/>',
  loading: '<path d="M12 3a9 9 0 1 0 9 9"/>',
} as const

export type IconName = keyof typeof PATHS

/** An icon that says nothing by itself; the button around it has the label. */
export const icon = (name: IconName): SVGElement => {
  const holder = document.createElement('template')
  const pen = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
  holder.innerHTML = `<svg viewBox="0 0 24 24" ${pen} aria-hidden="true" class="icon icon-${name}">${PATHS[name]}</svg>`
  const made = holder.content.firstElementChild
  if (!(made instanceof SVGElement)) throw new Error(`There is no icon ${name}`)
  return made
}
