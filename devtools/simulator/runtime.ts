// Entry of the phone's iframe: loads the compiled program, boots it against the parent's shell, and lets the automation in.

import { startAgent } from '../automation/agent'
import { startAudit, type Audit } from './audit'
import { fetchManifest, fetchStyles, loadCode, ofOneBuild } from './build-files'
import { defineBuiltins, spendTap } from './builtin'
import { boot } from './host'
import { mouseAsTouch } from './host/mouse-touch'
import type { AppCode, AppManifest, Device, EnterOptions, Host, Kept, Shell } from './host/types'
import { createWx } from './wx'
import { openKeptFiles } from './wx/kept-files'
import { areaName } from './wx/storage-area'

/** What the page around leaves for the iframe. */
interface Surroundings {
  yuelanShell: Shell
  yuelanEnter: {
    options: EnterOptions
    device: Device
    phoneId: string
    /** Of the program that this one replaces. */
    kept?: Kept
    /** Called when all is loaded, just before the program draws its bars and listens to the shell. */
    starting?: () => void
  }
}

interface Places {
  yuelanHost?: Host
  /** Of a frame that was loaded ahead: starts the program in it. */
  yuelanBegin?: () => void
  /** Brings the running program to the newest build; false where only a restart can. */
  yuelanTakeOver?: () => Promise<boolean>
  yuelanAudit?: Audit
}

interface Status {
  ok: boolean
  errors?: { file: string; line: number; column: number; message: string }[]
  /** There is a version that compiled before. */
  runs?: boolean
}

/** Shows the compiler's errors on the phone where there is nothing else to run; true when there is nothing. */
async function nothingRuns(shell: Shell): Promise<boolean> {
  const { ok, errors = [], runs = false } = (await (await fetch('/app/status.json')).json()) as Status
  if (ok || runs) return false
  const detail = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}\n${message}`).join('\n\n')
  shell.showError({ title: '小程序没有编译成功', detail })
  return true
}

interface Loaded {
  manifest: AppManifest
  styles: Record<string, string>
  code: AppCode
}

const loadNewest = (): Promise<Loaded> =>
  ofOneBuild(async () => {
    const manifest = await fetchManifest()
    const [styles, code] = await Promise.all([fetchStyles(manifest), loadCode(manifest)])
    return { manifest, styles, code }
  })

async function start(places: Window & Places, { yuelanShell: shell, yuelanEnter: enter }: Surroundings): Promise<void> {
  const { options, device, phoneId, starting } = enter
  const files = openKeptFiles(areaName(options.apiCategory, device.openid))
  const loaded = await loadNewest().catch(async (error: unknown) => {
    if (!(await nothingRuns(shell))) throw error
  })
  if (!loaded) return
  // Text measured before its font is there would be measured wrongly; without the font the phone still works.
  await document.fonts.ready
  await files
  mouseAsTouch()
  // A copy: what it was made of belongs to a window that is about to close.
  const kept = enter.kept && (JSON.parse(JSON.stringify(enter.kept)) as Kept)
  let audit: Audit | undefined
  const watched = (made: Host): object => {
    // Before the program's first line runs: the audit hears everything.
    audit = startAudit(made)
    return createWx(made)
  }
  starting?.()
  const host = boot({ ...loaded, shell, device, options, createWx: watched, defineBuiltins, spendTap, ...(kept ? { kept } : {}) })
  const stopAudits = (): { report: string; data: string } => {
    if (!audit) throw new Error('the program has not been started')
    return audit.stop()
  }
  startAgent(host, { phoneId, url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wx/agent`, stopAudits })
  places.yuelanHost = host
  places.yuelanTakeOver = () => takeOver(host)
  if (audit) places.yuelanAudit = audit
  places.dispatchEvent(new CustomEvent('ready'))
}

function takeOver(host: Host): Promise<boolean> {
  return ofOneBuild(async () => {
    const manifest = await fetchManifest()
    const { parts } = host.manifest
    if (manifest.parts.program !== parts.program) return false
    const sameTemplates = JSON.stringify(manifest.parts.templates) === JSON.stringify(parts.templates)
    const [styles, code] = await Promise.all([fetchStyles(manifest), sameTemplates ? undefined : loadCode(manifest)])
    host.takeOver({ manifest, styles, ...(code ? { code } : {}) })
    return true
  })
}

function begin(): void {
  const surroundings = window.parent as unknown as Surroundings
  start(window, surroundings).catch((error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    surroundings.yuelanShell.showError({ title: '模拟器没有启动', detail })
    console.error(error)
  })
}

if (location.hash === '#ahead') (window as Window & Places).yuelanBegin = begin
else begin()
