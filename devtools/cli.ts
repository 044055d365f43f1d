// The command line of the stand-in: one command a file under commands/.

import { CommandError } from './commands/command-error'

const commands: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  start: async () => (await import('./commands/start')).start,
  build: async () => (await import('./commands/build')).build,
  import: async () => (await import('./commands/import-article')).importArticle,
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new CommandError(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`)
  const run = await load()
  await run(args)
}

main().catch((error: unknown) => {
  console.error(error instanceof CommandError ? error.message : error)
  process.exitCode = 1
  // A command that failed half-way may leave workers and sockets behind; nobody waits for them.
  setTimeout(() => process.exit(1), 500).unref()
})
