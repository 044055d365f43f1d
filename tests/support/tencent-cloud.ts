// A local server that speaks Tencent's management API, its object storage and WeChat's upload, behind a proxy as clients reach the real ones.
// Shapes are those of the SDK's own types; what it does not know it refuses as the real API does.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, type Socket, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from './certificate'
import { type Environment, answerAction, freshEnvironment, isWrite } from './tencent-actions'
import { type CosReply, openTempCos, type TempCos, type Trouble } from './tencent-cos'
import { type Upload, answerWeChat } from './wechat-upload'

export interface ApiError {
  Code: string
  Message: string
}

export interface TencentCloud {
  /** For the process under test: proxy, trust, and the key that the server knows. */
  env: Record<string, string>
  /** Environments come into being by being asked for. */
  environment(envId: string): Environment
  /** The new environment is as the old one is now. */
  copy(from: string, to: string): Environment
  /** Every call of this action for this environment fails. */
  fail(envId: string, action: string, error: ApiError): void
  /** They work again. */
  heal(envId: string): void
  /** Names of the actions that changed something, in their order; forgotten once read. */
  takeWrites(envId: string): string[]
  uploads: Upload[]
  /** Where the code of functions is sent. */
  cos: TempCos
  /** Every request to any of the services. */
  requests: string[]
  /** WeChat answers the next upload with this instead. */
  refuseUpload?: { errCode: number; errMsg: string }
  stop(): Promise<void>
}

export const knownKey = { TENCENTCLOUD_SECRETID: 'AKIDknown', TENCENTCLOUD_SECRETKEY: 'secret-of-tests' }

export async function startTencentCloud(uploadKey: string): Promise<TencentCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-tencent-'))
  const certificate = makeCertificate(['*.tencentcloudapi.com', '*.cos.ap-shanghai.myqcloud.com', 'servicewechat.com'])
  writeFileSync(join(folder, 'trusted.pem'), certificate.cert)
  const environments = new Map<string, Environment>()
  const failures = new Map<string, ApiError>()
  const cos = openTempCos()
  const writes: { envId: string; action: string }[] = []

  const environment = (envId: string): Environment => {
    const known = environments.get(envId) ?? freshEnvironment(envId)
    environments.set(envId, known)
    return known
  }

  const api = (request: IncomingMessage, body: string): object => {
    const action = String(request.headers['x-tc-action'])
    const params = JSON.parse(body) as Record<string, unknown>
    const named = [params['EnvId'], params['Namespace'], params['ServiceId'], text(params['ObjectPath']).split('/')[1]]
    const envId = named.find((one) => typeof one === 'string') ?? ''
    cloud.requests.push(`${envId} ${action}`)
    const credential = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1]
    const error =
      credential === knownKey.TENCENTCLOUD_SECRETID
        ? failures.get(`${envId} ${action}`)
        : { Code: 'AuthFailure.SecretIdNotFound', Message: 'The SecretId is not found, please ensure that your SecretId is correct.' }
    if (error) return { Error: error }
    const answer = answerAction(environment(envId), cos, action, params)
    if (isWrite(action) && !('Error' in answer)) writes.push({ envId, action })
    return answer
  }

  const server = createHttpsServer(certificate, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const { host = '', authorization = '', 'content-md5': md5 } = request.headers
      const { method = '', url = '' } = request
      if (host.endsWith('.myqcloud.com')) {
        cloud.requests.push(`cos ${method} ${url}`)
        const contentMd5 = typeof md5 === 'string' ? md5 : undefined
        send(response, cos.answer({ method, host, url, authorization, contentMd5, body }))
        return
      }
      const isApi = host.endsWith('.tencentcloudapi.com')
      if (!isApi) cloud.requests.push(`wechat ${url.split('?')[0]}`)
      const reply = isApi ? { Response: { RequestId: 'a-request-id', ...api(request, body.toString()) } } : answerWeChat(cloud, uploadKey, url, body)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(reply))
    })
  })
  const proxy = createHttpServer()
  const sockets = new Set<Socket>()
  proxy.on('connect', (_request, socket: Socket) => {
    const through = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    for (const one of [socket, through]) sockets.add(one.on('error', () => {}))
  })
  await Promise.all([server, proxy].map((one) => new Promise<void>((up) => one.listen(0, '127.0.0.1', up))))
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`

  const cloud: TencentCloud = {
    env: { ...knownKey, http_proxy: address, HTTPS_PROXY: address, NODE_EXTRA_CA_CERTS: join(folder, 'trusted.pem') },
    environment,
    fail: (envId, action, error) => void failures.set(`${envId} ${action}`, error),
    copy(from, to) {
      environments.set(to, { ...structuredClone(environment(from)), envId: to })
      return environment(to)
    },
    heal(envId) {
      for (const key of failures.keys()) if (key.startsWith(`${envId} `)) failures.delete(key)
    },
    takeWrites: (envId) => writes.splice(0).flatMap((write) => (write.envId === envId ? [write.action] : (writes.push(write), []))),
    uploads: [],
    cos,
    requests: [],
    async stop() {
      for (const socket of sockets) socket.destroy()
      await Promise.all([server, proxy].map((one) => new Promise((down) => one.close(down))))
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return cloud
}

function send(response: ServerResponse, reply: CosReply | Trouble): void {
  if (reply === 'cut') response.socket?.destroy()
  if (typeof reply === 'object') response.writeHead(reply.status, reply.headers).end(reply.body)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
