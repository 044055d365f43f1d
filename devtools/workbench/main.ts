// The workbench at /: the phone, who holds it, how it was opened, and what that causes in the cloud.

import { arrivalPanel } from './arrival'
import { callsPanel } from './calls'
import { databasePanel } from './database'
import { devicePanel } from './device'
import { logPanel } from './log'
import { personaPanel } from './persona'
import { openPhone } from './phone'
import { place } from './place'
import { listen } from './stream'

const state = place('state')
const phone = openPhone(place('phone') as HTMLIFrameElement, '/phone?embed=1')

const persona = personaPanel(place('persona'), () => arrival.again())
const arrival = arrivalPanel(place('arrival'), {
  cold: entry => phone.cold({ ...entry, as: persona.chosen() }),
  hot: entry => phone.hot({ ...entry, as: persona.chosen() }),
})
devicePanel(place('device'), place('phone'), change => phone.setDevice(change))
const calls = callsPanel(place('calls'))
const database = databasePanel(place('database'))
const log = logPanel(place('log'))
const say = (room: string, level: string, text: string) => log.add({ time: Date.now(), room, level, text })

phone.onProgram(host => {
  const { scene } = host.launchOptions
  // Told here, since the first page is up before anybody can listen.
  say('app', 'info', `onLaunch scene ${scene}`)
  for (const { path } of host.pages) say('page', 'info', path)
  host.on('log', ({ type, args }) => say('app', type === 'log' ? 'info' : type, args.map(log.show).join(' ')))
  host.on('error', ({ message }) => say('app', 'error', message))
  host.on('pageChange', ({ path }) => say('page', 'info', path))
  host.on('wx', ({ method }) => say('wx', 'debug', method))
})

listen({
  call(call) {
    calls.add(call)
    database.refresh(call.writes > 0)
    if (call.writes > 0) arrival.refreshCodes()
  },
  log: line => log.add(line),
  connected: on => {
    state.textContent = on ? `ready ${location.origin}` : '连不上服务器，正在重试'
    state.className = on ? 'on' : 'off'
  },
})

place('compile').addEventListener('click', () => {
  // Restarted even where nothing changed, as by the button of WeChat DevTools; what does not compile is shown by the phone.
  fetch('/wx/compile', { method: 'POST' }).then(() => phone.restart()).catch((error: unknown) => say('compile', 'error', String(error)))
})

place('timer').addEventListener('click', () => {
  // The calls panel shows what it did; hours are closed only when they are long enough over.
  fetch('/wx/timers/jobs', { method: 'POST' }).catch((error: unknown) => say('jobs', 'error', String(error)))
})
