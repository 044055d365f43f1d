// <canvas type="2d">: the browser's canvas, found by a selector query's node; the older canvas-id drawing is not here.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import { canvasImage } from './canvas-image'
import { drawLetters } from './canvas-letters'
import { defineBuiltin } from './define'

export const defineCanvas = (space: ComponentSpace, host: Host): void =>
  defineBuiltin(space, 'canvas', { type: '', canvasId: '', disableScroll: false }, builtin => {
    const canvas = document.createElement('canvas')
    builtin.element.append(canvas)
    // Where the selector query looks for what `node` gives.
    Object.assign(builtin.element, { wxNode: canvas })
    // WeChat's canvas node makes pictures and frames by itself.
    Object.assign(canvas, {
      createImage: canvasImage,
      createPath2D: (path?: Path2D) => new Path2D(path),
      requestAnimationFrame: (step: FrameRequestCallback) => requestAnimationFrame(step),
      cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    })
    drawLetters(canvas)
    builtin.whenAttached(() => {
      if (builtin.get('type') !== '2d') host.reportError(new Error('<canvas> without type="2d" is not in this simulator yet'))
    })
  })
