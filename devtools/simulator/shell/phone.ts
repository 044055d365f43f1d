// The page /phone: draws the phone, starts the program in it, and lets the workbench around it change who, how and on what.

import type { Device, Host } from '../host/types'
import { drawPhone } from './phone-shell'
import { deviceFromUrl, type Entry, enterOptions, entryFromUrl, openidOf } from './entry'
import { program, type ProgramStart } from './program'
import type { PhoneShell } from './types'

/** What the workbench may do, as `window.yuelanPhone` of this page. */
export interface PhoneControl {
  readonly entry: Entry
  readonly device: Device
  cold(entry: Entry): Promise<void>
  /** Falls back to a cold start where nothing runs yet or the persona is another. */
  hot(entry: Entry): Promise<void>
  setDevice(change: Partial<Pick<Device, 'theme' | 'fontSizeSetting'>>): void
  /** Hears of every program from its start on, the running one included. */
  onProgram(listener: (host: Host) => void): void
}

interface PhoneWindow {
  yuelanShell: PhoneShell
  yuelanEnter: ProgramStart
  yuelanPhone: PhoneControl
}

const here = window as unknown as PhoneWindow
const params = new URLSearchParams(location.search)
let entry = entryFromUrl(params)
let device = deviceFromUrl(params, entry)
const listeners = new Set<(host: Host) => void>()
const running = program(start => { here.yuelanEnter = start })

const report = (error: unknown) => shell.showError({ title: '手机没开起来', detail: error instanceof Error ? error.message : String(error) })

const compileErrors = async (): Promise<boolean> => {
  const response = await fetch('/app/status.json')
  const status = await response.json() as { ok: boolean; errors?: Parameters<typeof drawn.showCompileErrors>[0] }
  if (!status.ok) drawn.showCompileErrors(status.errors ?? [])
  return !status.ok
}

const cold = async (next: Entry): Promise<void> => {
  entry = next
  device = { ...device, openid: openidOf(next) }
  drawn.reset(next)
  drawn.setTheme(device.theme)
  if (await compileErrors()) return
  const host = await running.start({ options: enterOptions(next), device, phoneId: crypto.randomUUID() })
  for (const listener of listeners) listener(host)
}

const hot = async (next: Entry): Promise<void> => {
  const host = running.host()
  const options = enterOptions(next)
  if (!host || next.as !== entry.as || options.apiCategory !== host.enterOptions.apiCategory) return cold(next)
  entry = next
  drawn.hideDesktop()
  await host.enter(options)
}

const drawn = drawPhone(running, {
  restart: () => {
    // The program that starts now is the newer one.
    device = { ...device, updateReady: false }
    void cold(entry).catch(report)
  },
  reopen: () => void hot({ ...entry, path: '', query: '', scene: 1089 }).catch(report),
  openCard: (path, query, scene) => void cold({ ...entry, path, query, scene }).catch(report),
})
const { shell } = drawn
here.yuelanShell = shell
here.yuelanPhone = {
  get entry() { return entry },
  get device() { return device },
  cold,
  hot,
  setDevice(change) {
    device = { ...device, ...change }
    drawn.setTheme(device.theme)
    running.host()?.setDevice(change)
  },
  onProgram(listener) {
    listeners.add(listener)
    const host = running.host()
    if (host) listener(host)
  },
}
cold(entry).catch(report)
