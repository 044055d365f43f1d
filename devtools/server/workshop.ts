// Builds what changed while the server runs. A source that does not compile is told, and what compiled last goes on running.

import { join, sep } from 'node:path'
import type { Cloud } from '../cloud'
import type { BuildResult, FunctionsBuilder } from '../functions-build'
import type { AppHouse } from './app-house'
import type { BuildNews, SourceError } from './build-news'
import type { Events } from './events'
import { watchFolders } from './watch-folders'

export interface Workshop {
  /** Builds everything, as the workbench's button does. Resolves to what is wrong, after the phones were told. */
  rebuild(): Promise<readonly SourceError[]>
  stop(): Promise<void>
}

interface Rooms {
  root: string
  app: AppHouse
  functions: FunctionsBuilder
  cloud: Cloud
  news: BuildNews
  events: Events
  log: (line: string) => void
}

/** Everything has been built once when this is called. */
export function openWorkshop({ root, app, functions, cloud, news, events, log }: Rooms): Workshop {
  const appFolder = join(root, 'miniprogram') + sep
  const functionsFolder = join(root, 'cloudfunctions') + sep
  // What functions are made of too: the contract of the program, and those of its subpackages.
  const sharedFolder = `${sep}contract${sep}`
  let functionErrors: readonly SourceError[] = []
  let working: Promise<void> = Promise.resolve()
  let stopped = false

  const compile = async (): Promise<void> => void (await app.compile())

  async function deploy(changed?: readonly string[]): Promise<void> {
    const result = await functions.build(changed)
    functionErrors = result.ok ? [] : result.errors
    for (const { file, line, column, message } of functionErrors) tell('error', `${file}:${line}:${column} ${message}`)
    if (result.ok) await install(result)
  }

  async function install({ changed }: Extract<BuildResult, { ok: true }>): Promise<void> {
    if (changed.length === 0) return
    if (changed.includes('schema')) await cloud.reload()
    for (const name of changed.filter((each) => each !== 'schema')) {
      await cloud.reload(name)
      // The next call is the one that the author waits for.
      cloud.warm(name)
    }
    events.log({ at: Date.now(), room: 'compile', level: 'info', text: `cloud functions: ${changed.join(', ')}` })
  }

  function tell(level: 'info' | 'error', text: string): void {
    log(text)
    events.log({ at: Date.now(), room: 'compile', level, text })
  }

  /** One after the other: two compilations at once would only take each other's time. */
  function work(tasks: () => Promise<void>[]): Promise<void> {
    working = working.then(async () => {
      if (stopped) return
      const outcomes = await Promise.allSettled(tasks())
      for (const outcome of outcomes) if (outcome.status === 'rejected') tell('error', `building failed: ${String(outcome.reason)}`)
      publish()
    })
    return working
  }

  function publish(): void {
    const before = news.latest.errors.length
    const errors = [...(app.last?.ok === false ? app.last.errors : []), ...functionErrors]
    if (before > 0 && errors.length === 0) tell('info', 'everything compiles again')
    if (before === 0 && errors.length > 0 && app.good) log('The last version that compiled goes on running.')
    news.tell({ buildId: app.good?.manifest.buildId ?? null, errors })
  }

  const onChange = (paths: string[]): void => {
    const forApp = paths.some((path) => path.startsWith(appFolder))
    const forFunctions = paths.some((path) => path.startsWith(functionsFolder) || (path.startsWith(appFolder) && path.includes(sharedFolder, appFolder.length - 1)))
    void work(() => [...(forApp ? [compile()] : []), ...(forFunctions ? [deploy(paths)] : [])])
  }
  const unwatchable = (error: unknown): void => log(`Changes are not seen everywhere (${String(error)}): use 重新编译 in the workbench.`)
  const stopWatching = watchFolders([appFolder, functionsFolder].map((folder) => folder.slice(0, -1)), onChange, unwatchable)
  publish()
  return {
    async rebuild() {
      await work(() => [compile(), deploy()])
      return news.latest.errors
    },
    async stop() {
      stopped = true
      stopWatching()
      await working
      await functions.dispose()
    },
  }
}
