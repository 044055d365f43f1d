// What a component's test is, as data, so that the same one runs on WeChat's official simulator and on glass-easel.

export interface ComponentCase {
  /** A sentence. */
  title: string
  /** The folder in `miniprogram/components/`, `miniprogram/more/components/` or `miniprogram/staff/components/`. */
  component: string
  props: Record<string, unknown>
  /** By a compound of classes such as `.favourite.on`: the texts of all elements that have them, in document order; [] for none. */
  shown: Record<string, string[]>
  /** Of the first element with those classes. */
  taps?: string
  /** Events that the tap sends out, with their details; none where absent. */
  events?: { name: string; detail?: unknown }[]
}

/** One element as drawn, whatever drew it: its classes without their scope, its text. */
export interface Drawn {
  classes: string[]
  text: string
}

/** For `expect`: what is drawn where the case looks. */
export function seen(shown: ComponentCase['shown'], drawn: readonly Drawn[]): ComponentCase['shown'] {
  const found = Object.keys(shown).map((selector) => {
    const wanted = selector.split('.').filter(Boolean)
    const texts = drawn.filter(({ classes }) => wanted.every((name) => classes.includes(name))).map(({ text }) => text)
    return [selector, texts] as const
  })
  return Object.fromEntries(found)
}

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An event sent without a detail has none on glass-easel and an empty one on the older framework. */
export const heardAs = (events: readonly { name: string; detail?: unknown }[]): { name: string; detail: unknown }[] =>
  events.map(({ name, detail }) => ({ name, detail: detail ?? {} }))
