// Installs the packages that a command needs: none of them, the run-time ones, or the test tools as well; again when the lock file changed.
'use strict'

const { createHash } = require('node:crypto')
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')
const { explain } = require('./failures.cjs')

const root = path.join(__dirname, '..', '..')
const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.yuelan-install.json')

/** npm's own pauses make an unreachable registry take 73 s to be told; a short outage is still bridged. */
const retries = ['--fetch-retry-mintimeout=3000', '--fetch-retry-maxtimeout=15000']

/** What is installed now, as { lock, tests }, or undefined. */
function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

/** Rejects with an error whose `plain` is true and whose message tells a person what to do. */
async function ensureInstalled(withTests) {
  const lockText = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const lock = createHash('sha256').update(lockText).update(process.platform + process.arch).digest('hex')
  const stamp = readStamp()
  if (stamp && stamp.lock === lock && (stamp.tests || !withTests)) return
  const total = Object.entries(JSON.parse(lockText).packages).filter(([name, entry]) => name !== '' && !entry.link && !entry.os && (withTests || !entry.dev)).length
  console.error(stamp ? 'The packages changed: installing again.' : 'Installing packages from the npm registry (once).')
  await install(['ci', ...(withTests ? [] : ['--omit=dev']), ...retries], total)
  fs.writeFileSync(stampFile, JSON.stringify({ lock, tests: withTests }))
}

function install(args, total) {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    // npm_execpath is the npm that runs us; without it (node called by hand) the one on PATH.
    const npm = process.env.npm_execpath
    const child = npm
      ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-20_000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const progress = setInterval(() => showProgress(started, total), process.stderr.isTTY ? 500 : 5_000)
    const end = (settle) => {
      clearInterval(progress)
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
      settle()
    }
    child.on('error', (error) => end(() => reject(explain(String(error)))))
    child.on('close', (code) =>
      end(() => {
        if (code !== 0) return reject(explain(output))
        console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
        resolve()
      }),
    )
  })
}

function showProgress(started, total) {
  const line = `  ${countInstalled()} of about ${total} packages, ${Math.round((Date.now() - started) / 1000)} s`
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
}

/** npm makes all folders first; a package is there when its package.json is. */
function countInstalled() {
  try {
    return fs
      .readdirSync(modules)
      .flatMap((name) => (name.startsWith('@') ? fs.readdirSync(path.join(modules, name)).map((inner) => path.join(name, inner)) : [name]))
      .filter((name) => fs.existsSync(path.join(modules, name, 'package.json'))).length
  } catch {
    return 0
  }
}

module.exports = { ensureInstalled }
