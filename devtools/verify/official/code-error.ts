// Reads file, line and words out of an error of miniprogram-ci, which has each in a different place for every kind.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../types'

interface Where {
  project: string
  appRoot: string
}

export function findingOf(error: unknown, where: Where): Finding {
  const message = plain(error instanceof Error ? error.message : String(error)).replaceAll(`${where.project}/`, '')
  const file = sourceFile(error, message, where)
  const line = lineOf(message)
  return { step: 'compile', file, ...(line === undefined ? {} : { line }), message: short(message, file, where) }
}

function sourceFile(error: unknown, message: string, { project, appRoot }: Where): string {
  const path = typeof error === 'object' && error !== null && 'path' in error && typeof error.path === 'string' ? error.path : ''
  const named = /(?:^|[\s:/"])((?:[\w@.-]+\/)*[\w@.-]+\.(?:ts|js|wxml|wxss|wxs|json))\b/.exec(message)?.[1] ?? ''
  for (const name of [path, named]) {
    const plainName = name.replace(/^\/+/, '')
    for (const candidate of [plainName, `${appRoot}${plainName}`])
      if (plainName !== '' && existsSync(join(project, candidate))) return candidate
  }
  return path || `${appRoot}app.json`
}

/** `file:3:5: …`, `3:5:unexpected …`, `(3:5)` or the `> 3 |` of a code frame. */
function lineOf(message: string): number | undefined {
  const found =
    /(?:^|\s|\.(?:ts|js|wxml|wxss|wxs|json):)(\d+):\d+:/.exec(message) ?? /\((\d+):\d+\)/.exec(message) ?? /^>\s*(\d+) \|/m.exec(message)
  return found?.[1] === undefined ? undefined : Number(found[1])
}

function short(message: string, file: string, { appRoot }: Where): string {
  const bare = file.slice(file.startsWith(appRoot) ? appRoot.length : 0)
  const first =
    message.split('\n').find((line) => line.trim() !== '' && line.replace(/[\s:]+$/, '') !== file && !/^(undefined )?file:/.test(line)) ??
    message
  return first
    .trim()
    .replace(/^\/+/, '')
    .replace(`${file}: `, '')
    .replace(new RegExp(`^${escape(bare)}:?(\\d+:\\d+:)?\\s*`), '')
    .replace(/^\d+:\d+:\s*/, '')
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Without the terminal colours of a code frame. */
function plain(text: string): string {
  const escapeCharacter = String.fromCodePoint(27)
  return text.replaceAll(new RegExp(`${escapeCharacter}\\[[0-9;]*m`, 'g'), '')
}
