// A project of miniprogram-ci that asks WeChat's server nothing: no key, and the attributes that every account has.

import * as ci from 'miniprogram-ci'

type CiProject = Parameters<typeof ci.analyseCode>[0]

class OfflineProject extends ci.Project {
  override attr(): Promise<typeof ci.DefaultProjectAttr> {
    return Promise.resolve(ci.DefaultProjectAttr)
  }
}

export function offlineProject(projectPath: string): CiProject {
  const project = new OfflineProject({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath,
    privateKey: 'none',
    ignores: ['**/node_modules/**'],
  })
  // Its own class and its own interface disagree under exactOptionalPropertyTypes only.
  return project as CiProject
}
