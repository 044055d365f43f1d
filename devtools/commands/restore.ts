// `npm run restore`: an archive into an empty data folder, through the staff function; the operator becomes admin, as by `npm run claim`.

import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { claimOf, codeFrom } from './claim'
import { doorOfOwn } from './cloud-door'
import { CommandError } from './command-error'
import { dataFolder, runningServer } from './data-folder'
import { readFlags } from './flags'
import { answerOf } from './staff-answer'

const usage = 'npm run restore -- FILE [FILE...] [--data DIR]'
/** Long enough to wait for the hour that an archive counted, or to come back to it. */
const claimMs = 30 * 24 * 3_600_000

type Answer = { kind: 'working'; phase: string; done: number; of: number; next: string } | { kind: 'done'; orgId: string; restored: Record<string, number> }

export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args, usage, { data: { type: 'string' } })
  if (positionals.length === 0) throw new CommandError(`Name the archive, all of its parts in their order.\nUsage: ${usage}`)
  const parts = positionals.map((name) => readPart(resolve(process.env['INIT_CWD'] ?? process.cwd(), name)))
  const dataDir = dataFolder(values.data)
  if (await runningServer(dataDir)) throw new CommandError(`A server runs on ${dataDir}. An archive goes into an empty folder only: stop it, or name another folder with --data.`)
  const door = await doorOfOwn(dataDir, { samples: false })
  try {
    const code = codeFrom(readFileSync(join(dataDir, 'storage.key')))
    const claim = claimOf(code, Date.now() + claimMs)
    const settings = door.documents('settings') as { codeHash?: string }[]
    const goesOn = settings.some(({ codeHash }) => codeHash === claim.codeHash)
    if (!goesOn && (settings.length > 0 || door.documents('orgs').length > 0)) throw new CommandError(`${dataDir} holds something already. An archive goes into an empty folder: name another one with --data.`)
    if (!goesOn) door.insert('settings', [claim])
    const fileIds: string[] = []
    for (const { name, bytes } of parts) fileIds.push(await door.upload(`imports/restore-${fileIds.length + 1}.zip`, bytes).catch(() => Promise.reject(new CommandError(`${name} could not be stored.`))))
    let next: string | undefined
    for (;;) {
      const answer = answerOf(await door.call('staff', { action: 'archive.restore', input: { code, fileIds, ...(next ? { next } : {}) } }), '没有放回') as Answer
      if (answer.kind === 'done') {
        console.log(JSON.stringify({ orgId: answer.orgId, ...answer.restored }))
        return
      }
      console.error(`${answer.phase === 'checking' ? '检查' : '放回'} ${answer.done + 1}/${answer.of}`)
      next = answer.next
    }
  } finally {
    await door.close()
  }
}

function readPart(path: string): { name: string; bytes: Buffer } {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new CommandError(`There is no file ${path}.`)
  return { name: basename(path), bytes: readFileSync(path) }
}
