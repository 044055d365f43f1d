// <cover-image>: a picture over native components; here nothing is native, so it is a plain picture.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { sourceUrl } from './source'

export const defineCoverImage = (space: ComponentSpace): void =>
  defineBuiltin(space, 'cover-image', { src: '' }, builtin => {
    const picture = document.createElement('img')
    builtin.element.append(picture)
    picture.addEventListener('load', () => builtin.emit('load', { height: picture.naturalHeight, width: picture.naturalWidth }))
    picture.addEventListener('error', () => {
      if (picture.getAttribute('src') !== null) builtin.emit('error', { errMsg: `GET ${builtin.get('src')} 404 (Not Found)` })
    })
    const load = () => {
      const url = sourceUrl(builtin.get('src'), builtin.component)
      if (url === '') picture.removeAttribute('src')
      else picture.src = url
    }
    builtin.watch(['src'], () => { if (builtin.element.isConnected) load() })
    builtin.whenAttached(load)
  })
