// Checks the command's arguments: the environment's id, the appid and the upload key.

import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { ProgramPlan } from '../types'

export function checkArguments(envId: string, { appid, keyFile, version }: ProgramPlan): string[] {
  const problems: string[] = []
  // Lower case letters, digits and hyphens; the console's own ids end in a hyphen and 16 signs or so.
  if (!/^[a-z][a-z0-9-]{2,62}[a-z0-9]$/.test(envId))
    problems.push(`--env "${envId}" is no environment id: small letters, digits and hyphens, as the cloud development console shows it.`)
  if (!/^wx[0-9a-f]{16}$/.test(appid))
    problems.push(`--appid "${appid}" is no appid: "wx" and 16 hexadecimal digits, as the platform's console shows it under 开发设置.`)
  if (!/^\d+\.\d+\.\d+/.test(version)) problems.push(`The version "${version}" in package.json is none.`)
  const key = problemOfKey(keyFile)
  if (key !== undefined) problems.push(key)
  return problems
}

function problemOfKey(file: string): string | undefined {
  const get = "Download the upload key (代码上传密钥) from the platform's console, 开发管理 → 开发设置."
  if (!existsSync(file)) return `--key ${file}: there is no such file. ${get}`
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'))
    return key.asymmetricKeyType === 'rsa'
      ? undefined
      : `--key ${file} is a key of the kind ${key.asymmetricKeyType}; WeChat gives RSA keys. ${get}`
  } catch {
    return `--key ${file} is not a readable private key in PEM form. ${get}`
  }
}
