// The HTTP door that the real wx-server-sdk talks to: finds the caller and the route, answers 200 JSON with a requestId, errors too.

import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from './body'
import type { Caller, Faults } from './caller'
import { CloudError } from './cloud-error'
import { wireLimits } from './limits'
import { readMultipart } from './multipart'
import { isRecord, type Params } from './params'

/** What a route answers: members of the reply beside requestId, or bytes as they are. */
export type RouteReply = Record<string, unknown> | { raw: Buffer; contentType: string }

export interface Route {
  /** What one request of the route counts as. */
  uses?: 'read' | 'write'
  handle(params: Params, caller: Caller | undefined): RouteReply | Promise<RouteReply>
}

export interface GatewayOptions {
  routes: ReadonlyMap<string, Route>
  /** Only requests signed with this id are answered, so that no other program or web page can use the port. */
  secretId: string
  findCaller(sequence: string): Caller | undefined
  faults?: Faults
  /** PUT of a file to the url that storage.getUploadMetadata gave. */
  upload(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
}

export interface Gateway {
  /** `http://127.0.0.1:<port>` */
  url: string
  stop(): Promise<void>
}

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => sendError(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answer(options: GatewayOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://gateway')
  if (request.method === 'PUT' && url.pathname.startsWith('/upload/')) return options.upload(request, response, url)
  if (request.method !== 'POST' || url.pathname !== '/admin') throw new CloudError('INVALID_ACTION', 'only POST /admin is answered')
  const body = await readBody(request, wireLimits.requestBytesMax)
  if (!request.headers.authorization?.includes(options.secretId))
    throw new CloudError('SIGN_PARAM_INVALID', 'the request is not signed for this environment')
  const params = readParams(body, request.headers['content-type'] ?? '')
  const route = typeof params['action'] === 'string' ? options.routes.get(params['action']) : undefined
  if (!route) throw new CloudError('INVALID_ACTION', `${String(params['action'])} is not in this local CloudBase yet`)
  const caller = options.findCaller(sequenceOf(url))
  // The real instance is frozen by now. An error would let its code go on, so it gets no answer at all.
  if (caller && !caller.alive) return caller.crashed ? hangUp(response) : undefined
  const api = typeof params['apiName'] === 'string' ? { api: params['apiName'] } : {}
  const fault = caller && options.faults?.({ functionName: caller.functionName, action: String(params['action']), ...api })
  if (fault === 'before') return crash(caller, response)
  if (caller && route.uses === 'read') caller.reads += 1
  if (caller && route.uses === 'write') caller.writes += 1
  try {
    const reply = await route.handle(params, caller)
    if (fault === undefined) return send(response, reply)
  } catch (error) {
    // A refusal is an answer too, which a crash or the network takes away.
    if (fault === undefined) throw error
  }
  if (fault === 'after') crash(caller, response)
  else hangUp(response)
}

function crash(caller: Caller | undefined, response: ServerResponse): void {
  caller?.crash()
  hangUp(response)
}

/** A crashed instance lets go of its connections. Here its thread lives on, and with them held the other invocations in it would wait. */
function hangUp(response: ServerResponse): void {
  response.destroy()
}

function readParams(body: Buffer, contentType: string): Params {
  if (contentType.startsWith('multipart/form-data')) {
    const fields = readMultipart(body, contentType)
    return Object.fromEntries([...fields].map(([name, value]) => [name, name === 'requestData' ? value : value.toString('utf8')]))
  }
  try {
    const params: unknown = JSON.parse(body.toString('utf8'))
    if (isRecord(params)) return params
  } catch {
    // Told below, together with JSON that is not an object.
  }
  throw new CloudError('INVALID_PARAM', 'the request is not a JSON object')
}

/** The SDK puts TCB_SEQID of the running invocation before its own event id: `seqId=<invocation>-<event id>`. */
function sequenceOf(url: URL): string {
  const sequence = url.searchParams.get('seqId') ?? ''
  return sequence.slice(0, Math.max(0, sequence.lastIndexOf('-')))
}

function send(response: ServerResponse, reply: RouteReply): void {
  if ('raw' in reply && Buffer.isBuffer(reply.raw)) {
    response.writeHead(200, { 'content-type': String(reply.contentType) }).end(reply.raw)
    return
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ requestId: randomUUID(), ...reply }))
}

function sendError(response: ServerResponse, error: unknown): void {
  const known = error instanceof CloudError ? error : new CloudError('SYS_ERR', error instanceof Error ? error.message : String(error))
  if (response.headersSent) response.end()
  else send(response, { code: known.code, message: known.message })
}
