// What the page objects share: steps into components, one selector after the other, as the automator wants it.

import type Element from 'miniprogram-automator/out/Element'
import type SdkPage from 'miniprogram-automator/out/Page'
import { until } from '../phone'

type Place = SdkPage | Element

/** The element at the end of the way, or undefined. Each step looks inside the one before, across a component's boundary. */
export async function find(place: Place, ...steps: string[]): Promise<Element | undefined> {
  let at: Place = place
  for (const step of steps) {
    const next: Element | null = await at.$(step)
    if (!next) return undefined
    at = next
  }
  return at === place ? undefined : (at as Element)
}

/** All that the last step finds at the end of the way. */
export async function findAll(place: Place, ...steps: string[]): Promise<Element[]> {
  const last = steps.at(-1)
  const home = steps.length > 1 ? await find(place, ...steps.slice(0, -1)) : place
  return home && last !== undefined ? ((await home.$$(last)) as Element[]) : []
}

/** Waits for the element. */
export function see(place: Place, ...steps: string[]): Promise<Element> {
  return until(steps.join(' » '), () => find(place, ...steps))
}

export async function textOf(place: Place, ...steps: string[]): Promise<string> {
  return (await (await see(place, ...steps)).text()).trim()
}

export async function tap(place: Place, ...steps: string[]): Promise<void> {
  await (await see(place, ...steps)).tap()
}
