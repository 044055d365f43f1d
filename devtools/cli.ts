// The command line of the stand-in: one command a file under commands/.

import { archive } from './commands/archive'
import { build } from './commands/build'
import { claim } from './commands/claim'
import { CommandError } from './commands/command-error'
import type * as Deploy from './commands/deploy'
import { importArticle } from './commands/import-article'
import { restore } from './commands/restore'
import { start } from './commands/start'
import type * as Verify from './commands/verify'

type Command = (args: string[]) => Promise<void>

/** The last two use packages that `npm start` does not install, so they are loaded only when they are asked for. */
const commands: Record<string, Command> = {
  start,
  build,
  claim,
  import: importArticle,
  archive,
  restore,
  verify: (args) => (require('./commands/verify') as typeof Verify).verify(args),
  deploy: (args) => (require('./commands/deploy') as typeof Deploy).deploy(args),
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!run) throw new CommandError(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`)
  await run(args)
}

main().catch((error: unknown) => {
  console.error(error instanceof CommandError ? error.message : error)
  process.exitCode = 1
  // A command that failed half-way may leave workers and sockets behind; nobody waits for them.
  setTimeout(() => process.exit(1), 500).unref()
})
