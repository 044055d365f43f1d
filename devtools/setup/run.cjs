// `npm start`, `npm test` and the rest begin here: checks Node, installs what is missing, then hands over to the command.
// Plain old JavaScript, because it must run, and speak, before any package exists and on a Node that is too old.
'use strict'

var command = process.argv[2]
var major = Number(process.versions.node.split('.')[0])

if (major < 20) {
  console.error('Yuelan needs Node.js 20 or newer; this is ' + process.version + '.')
  console.error('Install the LTS release from https://nodejs.org (or `nvm install 20`), then run the same command again.')
  process.exit(1)
}

/** What is not in the command line of devtools, but stands with the tests. */
var inTests = ['test', 'check', 'bench', 'soak', 'e2e'].indexOf(command) >= 0
/** What uses the official tools or the test tools. */
var withTests = inTests || ['verify', 'deploy'].indexOf(command) >= 0

require('./install.cjs')
  .ensureInstalled(withTests)
  .then(function () {
    require('tsx/cjs')
    require(inTests ? '../../tests/run/' + command + '.ts' : '../cli.ts')
  })
  .catch(function (error) {
    console.error(error && error.plain ? error.message : error)
    process.exit(1)
  })
