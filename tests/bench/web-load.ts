// Run as a process of its own by web.ts: a few connections that are kept open ask for pages, one after the other, and the rate is printed.

import { Agent, request } from 'node:http'

export interface Load {
  url: string
  /** Asked for in turn; where `once`, each only once, and the load ends with the last of them. */
  paths: string[]
  once: boolean
  seconds: number
}

const connections = 16

async function main(): Promise<void> {
  const { url, paths, once, seconds } = JSON.parse(process.argv[2] ?? '') as Load
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let turn = 0
  let answered = 0

  const get = (path: string): Promise<void> =>
    new Promise((done, reject) => {
      const asked = request({ hostname, port, path, agent, headers: { 'accept-encoding': 'br' } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`))
        response.resume()
        response.once('end', () => {
          answered += 1
          done()
        })
      })
      asked.once('error', reject)
      asked.end()
    })

  const started = performance.now()
  const end = started + seconds * 1_000
  const last = once ? paths.length : Infinity
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < end && turn < last) {
      const path = paths[turn % paths.length] ?? '/'
      turn += 1
      await get(path)
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking))
  console.log(answered / ((performance.now() - started) / 1_000))
  agent.destroy()
}

void main()
