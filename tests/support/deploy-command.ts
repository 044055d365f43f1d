// Runs `deploy` of devtools/commands on another project's folder: node --import tsx deploy-command.ts ROOT ARGS…

import { deploy } from '../../devtools/commands/deploy'
import { CommandError } from '../../devtools/commands/command-error'

const [root = '', ...args] = process.argv.slice(2)

deploy(args, root).catch((error: unknown) => {
  console.error(error instanceof CommandError ? error.message : error)
  process.exitCode = 1
})
