// Real touches of one finger on the screen, which the browser makes events of: a hold, a drag.

import type { Locator } from 'playwright-core'
import { type TestPhone, until } from './phone'

export interface Finger {
  /** Comes down in the middle of it. */
  down(place: Locator): Promise<void>
  /** px from where it is, in steps as a hand makes them. */
  by(y: number): Promise<void>
  up(): Promise<void>
}

const steps = 8

export async function finger(phone: TestPhone): Promise<Finger> {
  const protocol = await phone.window.context().newCDPSession(phone.window)
  const at = { x: 0, y: 0 }
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<unknown> => protocol.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] })
  return {
    async down(place) {
      const box = await until('where to touch', async () => (await place.boundingBox()) ?? undefined)
      Object.assign(at, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
      await send('touchStart')
    },
    async by(y) {
      for (let step = 0; step < steps; step += 1) {
        at.y += y / steps
        await send('touchMove')
      }
    },
    async up() {
      await send('touchEnd')
    },
  }
}
