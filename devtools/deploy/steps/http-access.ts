// The functions that are web pages are served by the HTTP access service, to anybody.

import { DeployFailure } from '../advice'
import type { Change, DeployStep } from '../types'

export const httpAccess: DeployStep = {
  name: 'http access',
  describe: ({ functions }) => functions.flatMap(({ name, httpPath }) => (httpPath === undefined ? [] : [`${httpPath} → ${name}`])),
  async run({ functions }, cloud) {
    const changes: Change[] = []
    for (const { name, httpPath: path } of functions) {
      if (path === undefined) continue
      const { APISet: present } = await cloud.access.getAccessList({ path })
      const there = (present ?? []).find((api) => api.Path === path)
      if (there && there.Name !== name)
        throw new DeployFailure(
          `${path} already leads to ${there.Name}.\nRemove that path in the console, HTTP 访问服务, and run the command again.`,
        )
      if (!there) await cloud.access.createAccess({ path, name })
      changes.push({ did: there ? 'kept' : 'created', what: `${path} → ${name}` })
    }
    return changes
  },
}
