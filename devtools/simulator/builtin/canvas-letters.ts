// Chinese letters on a canvas. A phone has them at once; here they may come in parts from the server, and what was drawn without them is drawn again, and measured as they will be.

const FALLBACK = '"Noto Sans SC"'
/** An animation that never clears its canvas is not kept for ever. */
const MOST_STEPS = 20_000

type Step = (context: CanvasRenderingContext2D) => void

/** The font's Chinese letters and marks are as wide as they are high; foreign letters between them come out nearly right. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\ud840-\ud87f][\udc00-\udfff]/g

const widthOf = (context: CanvasRenderingContext2D, text: string): number => {
  const em = Number(/([\d.]+)px/.exec(context.font)?.[1] ?? 10)
  return (text.match(WIDE)?.length ?? 0) * em + context.measureText(text.replace(WIDE, '')).width
}

const coming = new WeakMap<HTMLCanvasElement, Promise<unknown>>()

/** Once all letters that were drawn on it are the right ones. */
export const lettersDrawn = async (canvas: HTMLCanvasElement): Promise<void> => {
  for (let last = coming.get(canvas); last; last = coming.get(canvas) === last ? undefined : coming.get(canvas)) await last
}

/** Makes `canvas` draw so. Setting its size wipes it, and with it what there is to draw again. */
export const drawLetters = (canvas: HTMLCanvasElement): void => {
  let steps: Step[] = []
  let drawn: CanvasRenderingContext2D | undefined
  const keep = (step: Step) => { if (steps.push(step) > MOST_STEPS) steps = [] }
  const again = (context: CanvasRenderingContext2D) => {
    context.reset()
    for (const step of steps) step(context)
  }
  const wait = (context: CanvasRenderingContext2D, text: unknown) => {
    if (typeof text !== 'string' || document.fonts.check(context.font, text)) return
    const asked = steps
    // A machine without the font's server draws with what it has.
    const drawnAgain = document.fonts.load(context.font, text).then(() => { if (asked === steps) again(context) }, () => undefined)
    // One text's letters may be there before another's that was asked for first.
    coming.set(canvas, Promise.all([coming.get(canvas), drawnAgain]))
  }
  for (const side of ['width', 'height'] as const) {
    const plain = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side)
    Object.defineProperty(canvas, side, {
      get: () => plain?.get?.call(canvas) as number,
      set: (value: number) => {
        steps = []
        plain?.set?.call(canvas, value)
      },
    })
  }
  const wrap = (context: CanvasRenderingContext2D): CanvasRenderingContext2D => {
    const proxy: CanvasRenderingContext2D = new Proxy(context, {
      set(target, key, value) {
        const given: unknown = key === 'font' ? `${String(value)}, ${FALLBACK}` : value
        // What libraries hang on it calls back here.
        if (typeof value !== 'function') keep(each => void Reflect.set(each, key, given))
        return Reflect.set(target, key, given)
      },
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        if (Object.hasOwn(target, key)) return value.bind(proxy) as unknown
        return (...args: unknown[]) => {
          const [text] = args
          if (key === 'measureText' && typeof text === 'string' && !document.fonts.check(target.font, text)) return { width: widthOf(target, text) }
          if (key !== 'measureText') keep(each => void Reflect.apply(value, each, args))
          const result: unknown = Reflect.apply(value, target, args)
          if (key === 'fillText' || key === 'strokeText') wait(target, args[0])
          return result
        }
      },
    })
    return proxy
  }
  const plain = canvas.getContext.bind(canvas)
  Object.assign(canvas, {
    getContext: (kind: string, ...more: unknown[]): unknown => {
      if (kind !== '2d') return Reflect.apply(plain, canvas, [kind, ...more])
      const context = plain('2d')
      drawn ??= context ? wrap(context) : undefined
      return drawn ?? null
    },
  })
}
