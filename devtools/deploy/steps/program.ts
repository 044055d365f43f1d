// The mini-program's development version is the one of these sources.

import { uploadProgram } from '../program'
import type { DeployStep } from '../types'

export const program: DeployStep = {
  name: 'program',
  describe: ({ program: { appid, version } }) => [`${version} to ${appid}, as the development version of robot 1`],
  async run({ program: plan }) {
    // WeChat does not tell what was uploaded, so there is nothing to compare: the same sources replace the same development version.
    const { packages } = await uploadProgram(plan)
    const sizes = packages.map(({ name, kb }) => `${name} ${kb} KB`).join(', ')
    return [{ did: 'uploaded', what: `${plan.version}${sizes === '' ? '' : ` (${sizes})`}` }]
  },
}
