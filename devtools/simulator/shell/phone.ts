// The page /phone: draws the phone, starts the program in it, and lets the workbench around it change who, how and on what.

import type { Device, Host, Kept } from '../host/types'
import type { SourceError } from './build-news'
import { keepNewest, showSourceErrors } from './newest-build'
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
  setDevice(change: Partial<Pick<Device, 'theme' | 'fontSizeSetting' | 'messagesBanned'>>): void
  /** Hears of every program from its start on, the running one included. */
  onProgram(listener: (host: Host) => void): void
}

interface PhoneWindow {
  yuelanShell: PhoneShell
  yuelanEnter: ProgramStart
  yuelanPhone: PhoneControl
}

/** 订阅消息: https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const MESSAGE_SCENE = 1014

const here = window as unknown as PhoneWindow
const params = new URLSearchParams(location.search)
let entry = entryFromUrl(params)
let device = deviceFromUrl(params, entry)
const listeners = new Set<(host: Host) => void>()
const running = program(start => { here.yuelanEnter = start })

const report = (error: unknown) => shell.showError({ title: '手机没开起来', detail: error instanceof Error ? error.message : String(error) })

/** Shows what does not compile; true where there is nothing to run. */
const compileErrors = async (): Promise<boolean> => {
  const response = await fetch('/app/status.json')
  const { ok, errors = [], runs = false } = await response.json() as { ok: boolean; errors?: SourceError[]; runs?: boolean }
  if (!ok) showSourceErrors(drawn.errors, errors, runs)
  return !ok && !runs
}

const up = (host: Host) => {
  for (const listener of listeners) listener(host)
  isUp(host)
}

const cold = async (next: Entry): Promise<void> => {
  entry = next
  device = { ...device, openid: openidOf(next) }
  drawn.reset(next)
  drawn.messages.follow(device.openid)
  drawn.setTheme(device.theme)
  if (await compileErrors()) return
  up(await running.start({ options: enterOptions(next), device, phoneId: crypto.randomUUID() }))
}

/** The same person enters the same program by the same way, and finds the pages that were open. */
const replace = async (kept: Kept, starting: () => void): Promise<void> => {
  const options = running.host()?.launchOptions ?? enterOptions(entry)
  const touches = () => {
    drawn.reset(entry)
    starting()
  }
  up(await running.replace({ options, device, phoneId: crypto.randomUUID(), kept, starting: touches }))
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
  openMessage: (path, query) => void hot({ ...entry, path, query, scene: MESSAGE_SCENE }).catch(report),
  openid: () => device.openid,
})
const { shell } = drawn
const isUp = keepNewest({ running, errors: drawn.errors, cold: () => void cold(entry).catch(report), replace, report })
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
