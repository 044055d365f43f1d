// Runs the code quality checks that WeChat shows before an upload, over the sources.

import * as ci from 'miniprogram-ci'
import type { Finding } from '../types'
import type { OfficialTask } from './index'
import { offlineProject } from './project'

export async function checkQuality({ project, appRoot }: OfficialTask): Promise<Finding[]> {
  const results = await ci.checkCodeQuality(offlineProject(project))
  return results
    .filter(({ success }) => !success)
    .map(({ name, text, detail }) => {
      const files = filesOf(detail)
      return {
        step: 'quality',
        file: `${appRoot}${files[0] ?? 'app.json'}`,
        message: `${name}: ${(text ?? '').replace(/[\s:]+$/, '')}${files.length > 0 ? `: ${files.join(', ')}` : ''}`,
      }
    })
}

function filesOf(detail: unknown): string[] {
  const list: unknown = Array.isArray(detail)
    ? detail
    : typeof detail === 'object' && detail !== null && 'files' in detail
      ? detail.files
      : []
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}
