// The instances of all functions: started at the first call, replaced when their code changes or they no longer answer.

import { readFunctionConfig, type FunctionConfig } from './config'
import { startInstance, type Instance, type InstanceOptions } from './instance'
import type { LogLevel } from './worker/messages'

export interface InstancePool {
  /** Undefined where no such function is deployed. */
  configOf: (name: string) => FunctionConfig | undefined
  /** `coldStart` where the instance had to be started for this call, or by a reload before it. */
  instanceOf: (config: FunctionConfig) => { instance: Instance; coldStart: boolean }
  /** Without a name all of them. What runs may finish; a function that was running is started anew at once. */
  reload: (name?: string) => void
  stop: () => Promise<void>
}

interface PoolOptions {
  functionsDir: string
  environment: () => Record<string, string>
  log: (level: LogLevel, functionName: string, requestId: string, text: string) => void
}

export function createPool({ functionsDir, environment, log }: PoolOptions): InstancePool {
  const configs = new Map<string, FunctionConfig>()
  const current = new Map<string, Instance>()
  /** All whose threads have not ended. */
  const living = new Set<Instance>()
  /** Functions that were reloaded, and the thread that waits for the next code of each: who changed one will change it again. */
  const changing = new Set<string>()
  /** Started by a reload, and not called yet. */
  const fresh = new WeakSet<Instance>()
  const ahead = new Map<string, Instance>()
  let stopped = false

  function start(config: FunctionConfig, isAhead: boolean): Instance {
    const logOwn: InstanceOptions['log'] = (level, requestId, text) => log(level, config.name, requestId, text)
    const instance = startInstance({ config, env: environment(), log: logOwn, ahead: isAhead })
    living.add(instance)
    void instance.ended.then(() => living.delete(instance))
    return instance
  }

  function startNext(config: FunctionConfig): Instance {
    const waiting = ahead.get(config.name)
    ahead.delete(config.name)
    if (!waiting || waiting.retired || waiting.memoryMegabytes !== config.memoryMegabytes) {
      void waiting?.stop()
      return start(config, false)
    }
    waiting.load(config)
    return waiting
  }

  function startAhead(config: FunctionConfig): void {
    if (!stopped && !ahead.has(config.name)) ahead.set(config.name, start(config, true))
  }

  function configOf(name: string): FunctionConfig | undefined {
    const known = configs.get(name)
    if (known) return known
    const config = readFunctionConfig(functionsDir, name)
    if (config) configs.set(name, config)
    return config
  }

  function instanceOf(config: FunctionConfig): { instance: Instance; coldStart: boolean } {
    const running = current.get(config.name)
    if (running && !running.retired) return { instance: running, coldStart: fresh.delete(running) }
    const instance = startNext(config)
    current.set(config.name, instance)
    if (changing.has(config.name)) void instance.loaded.then(() => startAhead(config))
    return { instance, coldStart: true }
  }

  return {
    configOf,
    instanceOf,
    reload(name) {
      const reloaded = [...current].filter(([known]) => name === undefined || known === name)
      if (name === undefined) configs.clear()
      else configs.delete(name)
      for (const [known, instance] of reloaded) {
        instance.retire()
        current.delete(known)
        changing.add(known)
        const config = configOf(known)
        if (config) fresh.add(instanceOf(config).instance)
      }
    },
    async stop() {
      stopped = true
      await Promise.all([...living].map((instance) => instance.stop()))
    },
  }
}
