// Cloud functions for the small project: one that people call, one with a timer, one that is a web page, and what the database needs.

import type { SmallProject } from './small-project'

const main = "export async function main(): Promise<string> {\n  return 'done'\n}\n"
const config = (more: object): string =>
  JSON.stringify({ permissions: { openapi: [] }, triggers: [], timeout: 10, memorySize: 256, ...more })

const files: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'small-functions', version: '1.2.3', dependencies: { 'wx-server-sdk': '4.0.2' } }),
  'reader/main.ts': main,
  'reader/config.json': config({ permissions: { openapi: ['wxacode.getUnlimited'] } }),
  'jobs/main.ts': main,
  'jobs/config.json': config({ timeout: 60, messagePush: [{ type: 'event', event: 'wxa_media_check' }], triggers: [{ name: 'hourly', type: 'timer', config: '0 5 * * * * *' }] }),
  'web/main.ts': main,
  'web/config.json': config({ memorySize: 512, path: '/' }),
  'store/indexes.ts':
    "export const indexes = {\n  notes: [{ name: 'who_when', unique: true, keys: [['who', 1], ['when', -1]] }],\n  plain: [],\n}\n",
  'store/rules.ts':
    "export const rules = {\n  functions: { reader: true, jobs: false, web: false },\n  collections: { notes: { read: false, write: false } },\n  storage: { publicRead: ['pictures/'] },\n}\n",
}

export function addFunctions(project: SmallProject): SmallProject {
  for (const [file, content] of Object.entries(files)) project.write(`cloudfunctions/${file}`, content)
  return project
}
