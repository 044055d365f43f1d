// Run by hand after `npm install` changed the lock file: adds the optional packages of other platforms that the registry in use did not
// list, so that `npm ci` takes the same lock file everywhere. `npm run check` says when it is needed.
'use strict'

const fs = require('node:fs')
const path = require('node:path')

const file = path.join(__dirname, '..', '..', 'package-lock.json')
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32']

/** Optional packages that some package names and no entry of the lock describes: [name, entry]. */
function missingEntries(lock) {
  const known = new Set(Object.keys(lock.packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return Object.values(lock.packages).flatMap((owner) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !known.has(name))
      .map(([name, version]) => [name, { version, ...platformOf(name), ...(owner.dev ? { dev: true } : {}), optional: true }]),
  )
}

/** Platform packages carry their platform in their name: …-linux-x64-musl. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') || words.includes('gnueabihf') ? ['glibc'] : undefined
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc && os === 'linux' ? { libc } : {}), ...(os ? { os: [os] } : {}) }
}

function complete() {
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
  const missing = missingEntries(lock)
  for (const [name, entry] of missing) lock.packages[`node_modules/${name}`] = entry
  const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)))
  fs.writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, undefined, 2)}\n`)
  console.log(`${missing.length} entries added to package-lock.json`)
}

if (require.main === module) complete()

module.exports = { missingEntries }
