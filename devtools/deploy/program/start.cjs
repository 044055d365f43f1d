// Starts the upload's process; miniprogram-ci is loaded before the TypeScript loader, as in verify/official/start.cjs.
'use strict'

require('miniprogram-ci')
const removeLoader = require('tsx/cjs/api').register()
require('./process.ts')
removeLoader()
