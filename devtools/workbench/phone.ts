// The phone in its iframe, through the control that its page offers.

import type { Host } from '../simulator/host/types'
import type { Entry } from '../simulator/shell/entry'
import type { PhoneControl } from '../simulator/shell/phone'

export interface Phone {
  cold(entry: Entry): Promise<void>
  hot(entry: Entry): Promise<void>
  restart(): Promise<void>
  setDevice: PhoneControl['setDevice']
  onProgram(listener: (host: Host) => void): void
}

export const openPhone = (frame: HTMLIFrameElement, address: string): Phone => {
  const control = new Promise<PhoneControl>(resolve => {
    frame.addEventListener('load', () => {
      const found = (frame.contentWindow as unknown as { yuelanPhone?: PhoneControl } | null)?.yuelanPhone
      if (found) resolve(found)
    })
  })
  frame.src = address
  const use = async (act: (phone: PhoneControl) => Promise<void> | void): Promise<void> => act(await control)
  return {
    cold: entry => use(phone => phone.cold(entry)),
    hot: entry => use(phone => phone.hot(entry)),
    restart: () => use(phone => phone.cold(phone.entry)),
    setDevice: change => void use(phone => phone.setDevice(change)),
    onProgram: listener => void use(phone => phone.onProgram(listener)),
  }
}
