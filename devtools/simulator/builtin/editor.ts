// <editor>: rich text as WeChat's, whose library is fetched with the first one of the program. Off in Moments single-page mode. The controls on a tapped picture (show-img-…) are not drawn.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import type { OpenRichEditor, RichEditor } from '../rich-editor/types'
import { editorContext } from '../wx/editor-context'
import { isSinglePage } from '../wx/single-page'
import { mapSource } from '../wx/source-url'
import { defineBuiltin } from './define'

const properties = {
  readOnly: false, placeholder: '', showImgSize: false, showImgToolbar: false, showImgResize: false, enableFormats: null, enterkeyhint: 'enter', confirmHold: true,
}

const place = window as unknown as { yuelanOpenRichEditor?: OpenRichEditor }
let fetched: Promise<OpenRichEditor> | undefined

const fetchLibrary = (): Promise<OpenRichEditor> => new Promise((resolve, reject) => {
  const script = document.createElement('script')
  script.src = '/simulator/editor.js'
  script.addEventListener('load', () => {
    if (place.yuelanOpenRichEditor) resolve(place.yuelanOpenRichEditor)
    else reject(new Error('<editor> did not come up'))
  })
  script.addEventListener('error', () => {
    fetched = undefined
    reject(new Error('<editor> could not be fetched from the simulator'))
  })
  document.head.append(script)
})

export const defineEditor = (space: ComponentSpace, host: Host): void =>
  defineBuiltin(space, 'editor', properties, builtin => {
    const { element } = builtin
    let opened: (editor: RichEditor) => void
    const editor = new Promise<RichEditor>(resolve => { opened = resolve })
    Object.assign(element, { wxContext: editorContext(editor) })
    const formats = () => {
      const list: unknown = builtin.get('enableFormats')
      return Array.isArray(list) ? list.map(String) : undefined
    }
    const show = (to: RichEditor) => {
      to.setReadOnly(builtin.get('readOnly'))
      to.setPlaceholder(builtin.get('placeholder'))
    }
    builtin.watch(['readOnly', 'placeholder'], () => void editor.then(show))
    const open = async (): Promise<void> => {
      fetched ??= fetchLibrary()
      const openEditor = await fetched
      if (!element.isConnected) return
      const made = openEditor(element, {
        changed: () => builtin.emit('input', made.contents()),
        formatsChanged: () => builtin.emit('statuschange', made.formats()),
        focused: () => builtin.emit('focus', made.contents()),
        blurred: () => builtin.emit('blur', made.contents()),
      }, source => mapSource(source), formats())
      show(made)
      opened(made)
      builtin.emit('ready', {})
    }
    builtin.whenAttached(() => {
      if (isSinglePage(host)) console.warn('<editor> is disabled in single-page mode')
      else void open().catch((error: unknown) => host.reportError(error))
    })
  })
