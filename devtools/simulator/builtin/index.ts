// All built-in components of WeChat that are here, put into a component space, with their looks and the gestures they share.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import css from './builtin.css'
import fieldsCss from './fields.css'
import { defineButton } from './button'
import { defineCanvas } from './canvas'
import { defineChoices } from './choice'
import { defineCoverImage } from './cover-image'
import { defineEditor } from './editor'
import { defineForm } from './form'
import { watchHover } from './hover'
import { defineIcon } from './icon'
import { defineImage } from './image'
import { defineInput } from './input'
import { defineLabel } from './label'
import { watchLongPress } from './long-press'
import { defineMissing } from './missing'
import { watchNativeNodes } from './native'
import { defineNavigator } from './navigator'
import { definePageMeta } from './page-meta'
import { definePicker } from './picker'
import { definePickerView } from './picker-view'
import { defineProgress } from './progress'
import { defineRichText } from './rich-text'
import { defineScrollView } from './scroll-view'
import { defineSlider } from './slider'
import { defineSoundAndFilm } from './sound-and-film'
import { defineSwiper } from './swiper'
import { defineSwitch } from './switch'
import { defineTextarea } from './textarea'

export { spendTap } from './long-press'

const COMPONENTS = [
  defineButton, defineCanvas, defineChoices, defineCoverImage, defineEditor, defineForm, defineIcon, defineImage, defineInput, defineLabel, defineNavigator,
  definePageMeta, definePicker, definePickerView, defineProgress, defineRichText, defineScrollView, defineSlider, defineSoundAndFilm,
  defineSwiper, defineSwitch, defineTextarea, defineMissing,
]

const addLooks = (): void => {
  const style = document.createElement('style')
  style.textContent = css + fieldsCss
  // Before every sheet of the app, so that the app's rules of the same weight win.
  document.head.prepend(style)
}

/** To be called once a document, before any component of the app is registered. `view`, `text` and the like stay native nodes. */
export const defineBuiltins = (space: ComponentSpace, host: Host): void => {
  for (const define of COMPONENTS) define(space, host)
  addLooks()
  watchNativeNodes()
  watchHover()
  watchLongPress()
}
