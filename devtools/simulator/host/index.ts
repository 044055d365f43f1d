// Boots a compiled program in this window.

import { PhoneHost, type BootOptions } from './phone-host'
import type { Host } from './types'

export type { BootOptions } from './phone-host'

/** Once per window: closing a program means leaving its iframe. Errors of the program go to the funnel, never to the caller. */
export function boot(options: BootOptions): Host {
  const host = new PhoneHost(options)
  host.launch()
  return host
}
