// Sends the code of a function to the object storage from which CloudBase takes it, in parts: what arrived before a line broke is not sent again.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type CloudBase from '@cloudbase/manager-node'
import COS from 'cos-nodejs-sdk-v5'
import { DeployFailure } from './advice'
import type { FunctionPlan, Plan } from './types'

// Where the SDK's own upload goes. That one gives up after 60 s, whatever still moves, and packs a zip whose parts differ each time.
const region = 'ap-shanghai'
const bucket = 'shtempcos-1253665819'

/** As CreateFunction and UpdateFunctionCode take it: https://cloud.tencent.com/document/api/583/17244#Code. */
export interface SentCode {
  CosBucketRegion: string
  TempCosObjectName: string
}

/** Rejects with a DeployFailure, or with the management API's refusal. Nothing stays on this machine. */
export async function sendCode({ name, code }: FunctionPlan, { envId, idleSeconds }: Plan, cloud: CloudBase): Promise<SentCode> {
  const path = `${await accountOf(envId, cloud)}/${envId}/${name}.zip`
  const info: unknown = await cloud.commonService('scf').call({ Action: 'GetTempCosInfo', Param: { ObjectPath: path } })
  const { Date: day, Sign: signature } = info as { Date: string; Sign: string }
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-code-'))
  try {
    const file = join(folder, `${name}.zip`)
    writeFileSync(file, code.zip)
    await upload({ name, file, key: `${day}/${path}`, signature, idleSeconds, remembered: folder })
    return { CosBucketRegion: region, TempCosObjectName: `/${day}/${path}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The number of the account, which the path of its code begins with. */
async function accountOf(envId: string, cloud: CloudBase): Promise<string> {
  const { EnvInfo: env } = await cloud.env.describeEnvInfo({ EnvId: envId })
  const storage = env?.EnvBaseInfo?.Storages?.[0]
  const account = storage?.AppId ?? /-(\d+)$/.exec(storage?.Bucket ?? '')?.[1]
  if (account === undefined) throw new DeployFailure(`The environment ${envId} has no storage yet.\nOpen it in the cloud development console, and run the command again once its storage is there.`)
  return account
}

interface Sending {
  name: string
  file: string
  key: string
  signature: string
  idleSeconds: number
  /** A folder for the SDK's notes, which otherwise lie in the person's own. */
  remembered: string
}

const again = 'Run the command again: the parts that have arrived are kept for today, and only the rest is sent. The function is as it was.'

function upload({ name, file, key, signature, idleSeconds, remembered }: Sending): Promise<void> {
  const cos = new COS({ getAuthorization: (_options, give) => give(signature), ConfCwd: remembered })
  return new Promise((resolve, reject) => {
    let task = ''
    let idle: NodeJS.Timeout | undefined
    const moved = (): void => {
      clearTimeout(idle)
      idle = setTimeout(() => {
        cos.cancelTask(task)
        reject(new DeployFailure(`[${name}] The code stopped on its way: nothing moved for ${idleSeconds} s.\nCheck the network. ${again}`))
      }, idleSeconds * 1_000)
    }
    moved()
    cos.sliceUploadFile({ Bucket: bucket, Region: region, Key: key, FilePath: file, onTaskReady: (id) => void (task = id), onProgress: moved }, (error) => {
      clearTimeout(idle)
      if (error) reject(failureOf(name, error))
      else resolve()
    })
  })
}

function failureOf(name: string, { code, message, statusCode }: COS.CosSdkError): DeployFailure {
  const refused = statusCode !== undefined
  const what = `[${name}] The code did not arrive: ${message} (${code})`
  const todo = refused ? 'Check the clock of this machine.' : 'Check the network and the proxy: code goes to *.myqcloud.com.'
  return new DeployFailure(`${what}\n${todo} ${again}`)
}
