// wx.createAnimation: collects steps; export() gives what `animation="{{…}}"` takes.

import { number, optionsOf, text, type Options } from './result'

const CALLS = [
  'opacity', 'backgroundColor', 'width', 'height', 'top', 'right', 'bottom', 'left', 'rotate', 'rotateX', 'rotateY', 'rotateZ', 'rotate3d',
  'scale', 'scaleX', 'scaleY', 'scaleZ', 'scale3d', 'translate', 'translateX', 'translateY', 'translateZ', 'translate3d', 'skew', 'skewX',
  'skewY', 'matrix', 'matrix3d',
]

interface Step { animates: { type: string; args: unknown[] }[]; option: { transformOrigin: string; transition: Options } }

const optionOf = (given: Options, base: Options) => ({
  transformOrigin: text(given.transformOrigin, text(base.transformOrigin, '50% 50% 0')),
  transition: {
    duration: number(given.duration, number(base.duration, 400)),
    timingFunction: text(given.timingFunction, text(base.timingFunction, 'linear')),
    delay: number(given.delay, number(base.delay, 0)),
  },
})

export const createAnimation = (argument: unknown): object => {
  const base = optionsOf(argument)
  let current: Step['animates'] = []
  let steps: Step[] = []
  const animation: Record<string, (...args: unknown[]) => unknown> = {
    step(options) {
      steps.push({ animates: current, option: optionOf(optionsOf(options), base) })
      current = []
      return animation
    },
    export() {
      const actions = steps
      steps = []
      return { actions }
    },
  }
  for (const type of CALLS) {
    animation[type] = (...args) => {
      current.push({ type, args })
      return animation
    }
  }
  return animation
}
