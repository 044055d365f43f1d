// Run in a process of its own, to be killed in the middle: writes documents and a file, and prints what was acknowledged.
// Arguments: data folder, functions folder.

import { startCloud } from '../../devtools/cloud'
import { connectSdk } from './cloud-sdk'

async function main(): Promise<void> {
  const [dataDir = '', functionsDir = ''] = process.argv.slice(2)
  const cloud = await startCloud({ dataDir, functionsDir, publicUrl: 'http://127.0.0.1' })
  const db = connectSdk(cloud).database()
  for (let n = 0; ; n += 1) {
    await db.collection('kept').add({ data: { _id: `k${n}`, n } })
    if (n % 50 === 0) await cloud.storage.put(`articles/${n}.txt`, Buffer.from(String(n)), { openid: 'writer-1' })
    process.stdout.write(`${n}\n`)
  }
}

void main()
