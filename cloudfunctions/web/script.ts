// The one script of the web pages, as text for the browser: reports the open, keeps the size of the letters, shuts what hangs open.
// Everything can be read without it. It makes no markup: the pages' policy would refuse it.

export const pageScript = `'use strict'
{
  const key = 'yuelan.device'
  const size = 'yuelan.size'

  const read = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value)
      return localStorage.getItem(name) === value
    } catch {
      return false
    }
  }

  const post = async (id, signed) => {
    const body = JSON.stringify(signed ? { key: signed } : {})
    const reply = await fetch('/v/' + id, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return reply.ok ? reply.json() : {}
  }

  // The first answer to a new device is only its key: kept before it is used, so that a lost answer counts nobody twice.
  const report = async (id) => {
    const before = read(key)
    let reply = await post(id, before)
    if (reply.key) {
      const between = read(key)
      if ((between === null || between === before) && !keep(key, reply.key)) return
      reply = await post(id, read(key))
    }
    if (!Number.isInteger(reply.reads)) return
    for (const number of document.querySelectorAll('.reads b')) number.textContent = String(reply.reads)
  }

  const article = document.querySelector('article[data-id]')
  if (article) {
    const start = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', start)
      report(article.dataset.id).catch(() => undefined)
    }
    document.addEventListener('visibilitychange', start)
    start()
  }

  const sizes = [...document.querySelectorAll('input[name="size"]')]
  for (const choice of sizes) {
    if (choice.value === read(size)) choice.checked = true
    choice.addEventListener('change', () => keep(size, choice.value))
  }

  const hanging = () => document.querySelectorAll('details.hang[open]')
  document.addEventListener('click', ({ target }) => {
    for (const each of hanging()) if (!each.contains(target)) each.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const each of hanging()) {
      each.open = false
      each.querySelector('summary').focus()
    }
  })

  for (const button of document.querySelectorAll('button.print')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
`
