// <image>: 320×240 by default, all of WeChat's modes, lazy loading within three screens, load and error with their details.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { sourceUrl } from './source'

const properties = {
  src: '', mode: 'scaleToFill', lazyLoad: false, fadeIn: false, webp: false, showMenuByLongpress: false, forceHttps: false, ariaLabel: null,
  referrerPolicy: 'no-referrer', draggable: false,
}

const POSITIONS: Record<string, string> = {
  'top': 'center top', 'bottom': 'center bottom', 'center': 'center', 'left': 'left center', 'right': 'right center',
  'top left': 'left top', 'top right': 'right top', 'bottom left': 'left bottom', 'bottom right': 'right bottom',
}

const FITS: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover', widthFix: 'fill', heightFix: 'fill' }

export const defineImage = (space: ComponentSpace): void =>
  defineBuiltin(space, 'image', properties, builtin => {
    const { element, component } = builtin
    const picture = document.createElement('img')
    picture.draggable = false
    picture.setAttribute('role', 'presentation')
    element.prepend(picture)

    const fit = () => {
      const mode = builtin.get('mode')
      picture.style.objectFit = FITS[mode] ?? 'none'
      picture.style.objectPosition = POSITIONS[mode] ?? 'center'
      element.style.removeProperty('--wx-ratio')
      element.toggleAttribute('wx-width-fix', mode === 'widthFix')
      element.toggleAttribute('wx-height-fix', mode === 'heightFix')
      // widthFix and heightFix keep the other side even where the app's own style sets it, as WeChat does.
      if (mode === 'widthFix' || mode === 'heightFix') {
        picture.style.objectFit = 'fill'
        if (picture.naturalWidth > 0) element.style.setProperty('--wx-ratio', `${picture.naturalWidth} / ${picture.naturalHeight}`)
      }
    }

    picture.addEventListener('load', () => {
      fit()
      builtin.emit('load', { height: picture.naturalHeight, width: picture.naturalWidth })
    })
    picture.addEventListener('error', () => {
      if (picture.getAttribute('src') === null) return
      builtin.emit('error', { errMsg: `GET ${builtin.get('src')} 404 (Not Found)` })
    })

    let attached = false
    const load = () => {
      if (!attached) return
      picture.loading = builtin.get('lazyLoad') ? 'lazy' : 'eager'
      const url = sourceUrl(builtin.get('src'), component)
      if (url === '') picture.removeAttribute('src')
      else picture.src = url
    }
    builtin.watch(['mode'], fit)
    builtin.watch(['src', 'lazyLoad'], load)
    builtin.whenAttached(() => {
      attached = true
      load()
    })
  })
