// Entry of the phone's iframe: loads the compiled program, boots it against the parent's shell, and lets the automation in.

import { startAgent } from '../automation/agent'
import { defineBuiltins, spendTap } from './builtin'
import { boot } from './host'
import type { AppCode, AppManifest, Device, EnterOptions, Host, Shell } from './host/types'
import { mouseAsTouch } from './host/mouse-touch'
import { createWx } from './wx'

/** What the page around leaves for the iframe. */
interface Surroundings {
  yuelanShell: Shell
  yuelanEnter: { options: EnterOptions; device: Device; phoneId: string }
}

interface Places {
  yuelanCode?: AppCode
  yuelanHost?: Host
}

interface Status {
  ok: boolean
  errors?: { file: string; line: number; column: number; message: string }[]
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = path
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${path} cannot be loaded`)))
    document.head.append(script)
  })
}

/** Shows the compiler's errors on the phone; true when there are any. */
async function showCompileErrors(shell: Shell): Promise<boolean> {
  const { ok, errors = [] } = (await fetchJson('/app/status.json')) as Status
  if (ok) return false
  const detail = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}\n${message}`).join('\n\n')
  shell.showError({ title: '小程序没有编译成功', detail })
  return true
}

async function start(places: Window & Places, { yuelanShell: shell, yuelanEnter: enter }: Surroundings): Promise<void> {
  if (await showCompileErrors(shell)) return
  const [manifest, styles] = await Promise.all([
    fetchJson('/app/manifest.json') as Promise<AppManifest>,
    fetchJson('/app/styles.json') as Promise<Record<string, string>>,
    loadScript('/app/code.js'),
    // Text measured before its font is there would be measured wrongly; without the font the phone still works.
    document.fonts.ready,
  ])
  const code = places.yuelanCode
  if (!code) throw new Error('/app/code.js holds no program')
  mouseAsTouch()
  const { options, device, phoneId } = enter
  const host = boot({ manifest, code, styles, shell, device, options, createWx, defineBuiltins, spendTap })
  startAgent(host, { phoneId, url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wx/agent` })
  places.yuelanHost = host
  places.dispatchEvent(new CustomEvent('ready'))
}

const surroundings = window.parent as unknown as Surroundings
start(window, surroundings).catch((error: unknown) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  surroundings.yuelanShell.showError({ title: '模拟器没有启动', detail })
  console.error(error)
})
