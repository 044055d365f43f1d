// `npm run import`: brings a text file in through the staff function, as admin-1, by the running server or by a cloud opened for it.

import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { CommandError } from './command-error'
import { dataFolder } from './data-folder'
import { readFlags, readWhole } from './flags'
import { openCloudDoor } from './cloud-door'
import { answerOf } from './staff-answer'

const usage = 'npm run import -- FILE [--org NAME] [--title T] [--created YYYY-MM-DD] [--earlier-reads N] [--publish] [--data DIR]'
const fileLimitBytes = 2_000_000

export async function importArticle(args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args, usage, {
    org: { type: 'string' },
    title: { type: 'string' },
    created: { type: 'string' },
    'earlier-reads': { type: 'string' },
    publish: { type: 'boolean' },
    data: { type: 'string' },
  })
  const [name, ...more] = positionals
  if (!name || more.length > 0) throw new CommandError(`Name one file.\nUsage: ${usage}`)
  const earlierReads = readWhole('earlier-reads', values['earlier-reads'], 0, 1_000_000_000)
  const bytes = readInput(resolve(process.env['INIT_CWD'] ?? process.cwd(), name))

  const door = await openCloudDoor(dataFolder(values.data))
  try {
    const articleId = `a_${randomBytes(8).toString('hex')}`
    const fileId = await door.upload(`imports/${articleId}.txt`, bytes)
    const imported = await door.call('staff', {
      action: 'article.import',
      input: {
        articleId,
        fileId,
        publish: values.publish ?? false,
        ...(values.org === undefined ? {} : { orgName: values.org }),
        ...(values.title === undefined ? {} : { title: values.title }),
        ...(values.created === undefined ? {} : { createdOn: values.created }),
        ...(earlierReads === undefined ? {} : { earlierReads }),
      },
    })
    const { orgId, codeId, report } = answerOf(imported, `${basename(name)} 没有导入`) as Imported
    for (const line of report.taken) console.error(`取用 ${line}`)
    for (const line of report.dropped) console.error(`略去 ${line}`)
    console.log(JSON.stringify({ articleId, orgId, codeId, scene: `c=${codeId}`, url: `${door.baseUrl}/q/${codeId}` }))
  } finally {
    await door.close()
  }
}

function readInput(path: string): Buffer {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new CommandError(`There is no file ${path}.`)
  if (size > fileLimitBytes) throw new CommandError(`${path} has ${size} bytes; an import takes at most ${fileLimitBytes}. Nothing was written.`)
  try {
    return readFileSync(path)
  } catch (error) {
    throw new CommandError(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

interface Imported {
  orgId: string
  codeId: string
  report: { taken: string[]; dropped: string[] }
}
