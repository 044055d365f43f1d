// `npm run archive`: everything of an org as a .zip, a part after the other where it is large, through the staff function, as admin-1.

import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openCloudDoor, type CloudDoor } from './cloud-door'
import { CommandError } from './command-error'
import { dataFolder } from './data-folder'
import { readFlags } from './flags'
import { answerOf } from './staff-answer'

const usage = 'npm run archive -- --out FILE [--org NAME] [--data DIR]'

interface Made {
  part: { url: string; bytes: number }
  done: number
  of: number
  leftOut: string[]
  next?: string
}

export async function archive(args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args, usage, { out: { type: 'string' }, org: { type: 'string' }, data: { type: 'string' } })
  if (!values.out || positionals.length > 0) throw new CommandError(`Name the file to write.\nUsage: ${usage}`)
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out)
  if (existsSync(out)) throw new CommandError(`${out} is there already. Nothing was written: name another file.`)
  const door = await openCloudDoor(dataFolder(values.data))
  try {
    const { id, name } = await orgOf(door, values.org)
    const files: string[] = []
    let next: string | undefined
    const archiveId = randomBytes(8).toString('hex')
    do {
      const made = answerOf(await door.call('staff', { action: 'archive.make', input: { orgId: id, archiveId, ...(next ? { next } : {}) } }), '没有存成') as Made
      files.push(partName(out, files.length + 1))
      await fetchTo(made.part.url, files.at(-1) ?? out)
      console.error(`${made.done}/${made.of} 篇　${files.at(-1) ?? ''}`)
      for (const path of made.leftOut) console.error(`没有放进来：${path}`)
      next = made.next
    } while (next)
    console.log(JSON.stringify({ orgId: id, name, files }))
  } finally {
    await door.close()
  }
}

/** `a.zip`, `a.2.zip`, `a.3.zip`. */
export function partName(file: string, part: number): string {
  return part === 1 ? file : file.replace(/(\.zip)?$/, `.${part}.zip`)
}

async function orgOf(door: CloudDoor, name: string | undefined): Promise<{ id: string; name: string }> {
  const { workplaces } = answerOf(await door.call('staff', { action: 'member.mine', input: {} }), '没有存成') as { workplaces: { org: { id: string; name: string }; role: string; own: boolean }[] }
  const may = workplaces.filter(({ org, role, own }) => role === 'admin' && (name === undefined ? own : org.name === name))
  const [only, ...more] = may
  if (!only || more.length > 0) throw new CommandError(`Say which org with --org: ${workplaces.filter(({ role }) => role === 'admin').map(({ org }) => org.name).join(', ')}.`)
  return only.org
}

async function fetchTo(url: string, file: string): Promise<void> {
  const reply = await fetch(url)
  if (!reply.ok) throw new CommandError(`The part could not be fetched: ${reply.status}`)
  writeFileSync(file, Buffer.from(await reply.arrayBuffer()), { flag: 'wx' })
}
