// The instances of all functions: started at the first call, replaced when their code changes or they no longer answer.

import { readFunctionConfig, type FunctionConfig } from './config'
import { startInstance, type Instance } from './instance'
import type { ThreadParts } from './thread-parts'
import type { LogLevel } from './worker/messages'

export interface InstancePool {
  /** Undefined where no such function is deployed. */
  configOf: (name: string) => FunctionConfig | undefined
  /** `coldStart` where the instance had to be started for this call. */
  instanceOf: (config: FunctionConfig) => { instance: Instance; coldStart: boolean }
  /** Without a name all of them. What runs may finish. */
  reload: (name?: string) => void
  stop: () => Promise<void>
}

interface PoolOptions {
  threadParts: ThreadParts
  functionsDir: string
  environment: () => Record<string, string>
  log: (level: LogLevel, functionName: string, requestId: string, text: string) => void
}

export function createPool({ threadParts, functionsDir, environment, log }: PoolOptions): InstancePool {
  const configs = new Map<string, FunctionConfig>()
  const current = new Map<string, Instance>()
  /** All whose threads have not ended. */
  const living = new Set<Instance>()

  return {
    configOf(name) {
      const known = configs.get(name)
      if (known) return known
      const config = readFunctionConfig(functionsDir, name)
      if (config) configs.set(name, config)
      return config
    },
    instanceOf(config) {
      const running = current.get(config.name)
      if (running && !running.retired) return { instance: running, coldStart: false }
      const instance = startInstance(threadParts, config, environment(), (level, requestId, text) => log(level, config.name, requestId, text))
      current.set(config.name, instance)
      living.add(instance)
      void instance.ended.then(() => living.delete(instance))
      return { instance, coldStart: true }
    },
    reload(name) {
      for (const [known, instance] of current) {
        if (name !== undefined && known !== name) continue
        instance.retire()
        current.delete(known)
      }
      if (name === undefined) configs.clear()
      else configs.delete(name)
    },
    async stop() {
      await Promise.all([...living].map((instance) => instance.stop()))
    },
  }
}
