// The command line of the stand-in: one command a file under commands/.

import { build } from './commands/build'
import { CommandError } from './commands/command-error'
import { importArticle } from './commands/import-article'
import { start } from './commands/start'

const commands: Record<string, (args: string[]) => Promise<void>> = { start, build, import: importArticle }

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
