// The phone's album: the browser's own file dialog; each chosen file becomes a temporary file.

import { addTemporaryFile } from './phone-files'

export interface ChosenFile {
  path: string
  size: number
  type: string
  name: string
}

/**
 * Opens the dialog; resolves to nothing when it is cancelled. Needs a tap, as the browser does. With `capture` a browser that runs
 * on a phone opens its camera, another one its files.
 */
export const chooseFile = (accept: string, count: number, capture?: 'user' | 'environment'): Promise<ChosenFile[]> => new Promise(resolve => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = count > 1
  if (capture !== undefined) input.setAttribute('capture', capture)
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].slice(0, count)
    resolve(files.map(file => ({
      path: addTemporaryFile(file, file.name.split('.').pop() ?? ''), size: file.size, type: file.type, name: file.name,
    })))
  })
  input.addEventListener('cancel', () => resolve([]))
  input.click()
})
