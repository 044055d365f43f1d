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

var withTests = command === 'test' || command === 'check'

require('./install.cjs')
  .ensureInstalled(withTests)
  .then(function () {
    require('tsx/cjs')
    require(withTests ? '../../tests/run/' + command + '.ts' : '../cli.ts')
  })
  .catch(function (error) {
    console.error(error && error.plain ? error.message : error)
    process.exit(1)
  })
