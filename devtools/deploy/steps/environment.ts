// The environment is there, is ours and is up.

import { DeployFailure } from '../advice'
import type { DeployStep } from '../types'

export const environment: DeployStep = {
  name: 'environment',
  describe: ({ envId }) => [`${envId} is there and up`],
  async run({ envId }, cloud) {
    const { EnvInfo: env } = await cloud.env.describeEnvInfo({ EnvId: envId })
    const { EnvBaseInfo: base } = env ?? {}
    if (base?.EnvId !== envId)
      throw new DeployFailure(
        `There is no environment ${envId} in this account.\nCheck --env: the id stands in the cloud development console, and the key must belong to the same account.`,
      )
    if (base.Status !== 'NORMAL')
      throw new DeployFailure(
        `The environment ${envId} is ${base.Status ?? 'in an unknown state'}, not NORMAL.\nWait until the console shows it as running, or renew its plan there, then run the command again.`,
      )
    return [{ did: 'kept', what: envId }]
  },
}
