// `npm run import`: brings a text, a saved page or a Word document in through the staff function, as admin-1, by the running server or by a cloud opened for it.

import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { CommandError } from './command-error'
import { withCompanions } from './companion-pictures'
import { dataFolder } from './data-folder'
import { readFlags, readWhole } from './flags'
import { openCloudDoor, type CloudDoor } from './cloud-door'
import { answerOf } from './staff-answer'

const usage = 'npm run import -- FILE [--org NAME] [--title T] [--created YYYY-MM-DD] [--earlier-reads N] [--publish] [--data DIR]'
/** The function's own limit: more would only be refused after the upload. */
const fileLimitBytes = 50_000_000
const endings = ['.txt', '.html', '.htm', '.docx']

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
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), name)
  const ending = endings.find((one) => one === extname(name).toLowerCase()) ?? '.txt'
  const isPage = ending === '.html' || ending === '.htm'
  const bytes = isPage ? withCompanions(path, readInput(path)) : readInput(path)

  const door = await openCloudDoor(dataFolder(values.data))
  try {
    const articleId = `a_${randomBytes(8).toString('hex')}`
    const fileId = await door.upload(`imports/${articleId}${ending}`, bytes)
    const { orgId, codeId, report } = await importWhole(door, basename(name), {
      articleId,
      fileId,
      publish: values.publish ?? false,
      // A text has its title in it, or is told one; a document's name often is its title.
      ...(ending === '.txt' ? {} : { fileName: basename(name) }),
      ...(values.org === undefined ? {} : { orgName: values.org }),
      ...(values.title === undefined ? {} : { title: values.title }),
      ...(values.created === undefined ? {} : { createdOn: values.created }),
      ...(earlierReads === undefined ? {} : { earlierReads }),
    })
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

/** The same call until the last picture is stored. */
async function importWhole(door: CloudDoor, file: string, input: object): Promise<Imported> {
  for (;;) {
    const answer = answerOf(await door.call('staff', { action: 'article.import', input }), `${file} 没有导入`) as Imported | Working
    if (answer.state === 'done') return answer
    console.error(`放图片 ${answer.done}/${answer.of}`)
  }
}

interface Working {
  state: 'working'
  done: number
  of: number
}

interface Imported {
  state: 'done'
  orgId: string
  codeId: string
  report: { taken: string[]; dropped: string[] }
}
