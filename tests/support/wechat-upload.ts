// What WeChat's server does for miniprogram-ci: hands out a random text, checks that it comes back signed, takes the packed program.

import { constants, publicDecrypt } from 'node:crypto'
import { gunzipSync } from 'node:zlib'

export interface Upload {
  appid: string
  version: string
  robot: string
  /** The packed program, unzipped. */
  bytes: Buffer
  /** Whether the key that was given out signed it. */
  signed: boolean
}

interface Server {
  uploads: Upload[]
  refuseUpload?: { errCode: number; errMsg: string }
}

const randomText = 'a-random-text'

/** Those of every account, as miniprogram-ci itself has them. */
const limits = {
  MaxCodeSize: 2,
  MaxSubpackageSubCodeSize: 2,
  MaxSubpackageFullCodeSize: 12,
  NavigateMiniprogramLimit: 10,
  MaxSubPackageLimit: 100,
  MinTabbarCount: 2,
  MaxTabbarCount: 5,
  MaxCustomTabbarCount: 10,
  MaxTabbarIconSize: 40,
}
const attributes = { platform: false, appType: 0, isSandbox: false, released: false, setting: limits }

/** `publicKey` is the other half of the upload key, PEM. */
export function answerWeChat(server: Server, publicKey: string, url: string, body: Buffer): object {
  const { pathname, searchParams } = new URL(url, 'https://servicewechat.com')
  switch (pathname) {
    case '/wxa/ci/getrandstr':
      return { errCode: 0, errMsg: 'ok', data: { randomString: randomText } }
    case '/wxa/ci/getattr':
      return { errCode: 0, errMsg: 'ok', data: attributes }
    case '/wxa/ci/getwhiteextlist':
      return { errCode: 0, errMsg: 'ok', data: {} }
    case '/wxa/ci/upload': {
      if (server.refuseUpload) return server.refuseUpload
      const bytes = gunzipSync(body)
      const wanted = ['appid', 'version', 'robot'].map((key) => searchParams.get(key) ?? '')
      const [appid = '', version = '', robot = ''] = wanted
      server.uploads.push({ appid, version, robot, bytes, signed: isSigned(bytes, publicKey, appid) })
      return {
        errCode: 0,
        errMsg: 'ok',
        body: {
          subpackage_info: [
            { name: '__FULL__', size: bytes.length },
            { name: '__APP__', size: bytes.length },
          ],
        },
      }
    }
    default:
      return { errCode: 0, errMsg: 'ok' }
  }
}

function isSigned(bytes: Buffer, publicKey: string, appid: string): boolean {
  const signature = /\{"signature":"([^"]+)"/.exec(bytes.toString('latin1'))?.[1] ?? ''
  const opened = publicDecrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(signature, 'base64')).toString()
  return opened === JSON.stringify({ appid, rand_str: randomText })
}
