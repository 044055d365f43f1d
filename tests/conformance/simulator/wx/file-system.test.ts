// wx.getFileSystemManager: files that stay when the phone is opened anew, each person's own, and WeChat's refusals.

import type { SimulatedPhone } from '../../../support/simulator'
import { phoneForEach } from './wx-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('the file system of wx', () => {
  let phone: SimulatedPhone

  /** With `fs`, and `ask(method, options)` for a call with callbacks. */
  const run = <T>(script: string): Promise<T> => phone.run(`const wx = host.getApp().wx; const fs = wx.getFileSystemManager(); const usr = wx.env.USER_DATA_PATH
    const ask = (method, options) => new Promise((success, fail) => fs[method]({ ...options, success, fail })).catch(({ errMsg, errCode }) => [errMsg, errCode])
    ${script}`)
  /** The phone's owner takes it up again. */
  const reopen = async (): Promise<void> => {
    await phone.frame.evaluate(() => window.parent.location.reload())
    await phone.window.waitForFunction(() => Reflect.get(document.querySelector('iframe')?.contentWindow ?? {}, 'yuelanHost') !== undefined)
    const frame = phone.window.frames().find((each) => each !== phone.window.mainFrame())
    if (!frame) throw new Error('the phone has no iframe')
    phone = { ...phone, frame, run: (script) => frame.evaluate(`(async () => { const host = window.yuelanHost; ${script} })()`) }
  }

  phoneForEach((opened) => (phone = opened))

  test('what is written is read again, in every encoding', async () => {
    expect(await run('await ask("writeFile", { filePath: usr + "/a.txt", data: "社区Ü" }); return [fs.readFileSync(usr + "/a.txt", "utf8"), (await ask("readFile", { filePath: usr + "/a.txt", encoding: "hex" })).data, fs.readFileSync(usr + "/a.txt").byteLength]'))
      .toEqual(['社区Ü', 'e7a4bee58cbac39c', 8])
    expect(await run(`return ["ascii", "base64", "binary", "hex", "ucs2", "utf16le", "latin1"].map(each => {
      const data = { base64: "aGVsbG8=", hex: "00ff7f" }[each] ?? "plain"; fs.writeFileSync(usr + "/e", data, each); return fs.readFileSync(usr + "/e", each) === data })`)).toEqual(Array(7).fill(true))
    expect(await run('fs.appendFileSync(usr + "/e", "更多", "utf8"); fs.writeFileSync(usr + "/b", new Uint8Array([1, 2, 3]).buffer); return [fs.readFileSync(usr + "/e", "utf8"), [...new Uint8Array(fs.readFileSync(usr + "/b", undefined, 1, 2))]]'))
      .toEqual(['plain更多', [2, 3]])
  })

  test('no function answers with a promise', async () => {
    expect(await run('return [fs.writeFile({ filePath: usr + "/a", data: "" }) === undefined, fs.access({ path: usr }) === undefined]')).toEqual([true, true])
  })

  test('folders are made, listed, measured and emptied', async () => {
    expect(await run(`fs.mkdirSync(usr + "/drafts/7", true); fs.writeFileSync(usr + "/drafts/7/head", "12345"); fs.writeFileSync(usr + "/drafts/list", "1")
      const { stats } = await ask("stat", { path: usr + "/drafts", recursive: true })
      return [fs.readdirSync(usr + "/drafts"), stats.map(each => [each.path, each.stats.size, each.stats.isDirectory()]), fs.statSync(usr + "/drafts/list").isFile()]`))
      .toEqual([['7', 'list'], [['/', 0, true], ['/7', 0, true], ['/7/head', 5, false], ['/list', 1, false]], true])
    expect(await run('fs.renameSync(usr + "/drafts", usr + "/old"); fs.copyFileSync(usr + "/old/list", usr + "/copy"); fs.rmdirSync(usr + "/old", true); return [fs.readdirSync(usr), fs.readFileSync(usr + "/copy", "utf8")]'))
      .toEqual([['copy'], '1'])
  })

  test.each([
    ['readFile', '{ filePath: usr + "/none" }', ['readFile:fail no such file or directory, open wxfile://usr/none', 1300002]],
    ['access', '{ path: usr + "/none" }', ['access:fail no such file or directory wxfile://usr/none', 1300002]],
    ['writeFile', '{ filePath: usr + "/none/a", data: "" }', ['writeFile:fail no such file or directory, open wxfile://usr/none/a', 1300002]],
    ['writeFile', '{ filePath: "/a", data: "" }', ['writeFile:fail permission denied, open /a', 1300013]],
    ['writeFile', '{ filePath: usr + "/a", data: "*", encoding: "base64" }', ['writeFile:fail base64 encode error', 1300203]],
    ['appendFile', '{ filePath: usr + "/none", data: "" }', ['appendFile:fail no such file or directory, open wxfile://usr/none', 1300002]],
    ['mkdir', '{ dirPath: usr + "/a/b" }', ['mkdir:fail no such file or directory wxfile://usr/a/b', 1300002]],
    ['mkdir', '{ dirPath: usr + "/full" }', ['mkdir:fail file already exists wxfile://usr/full', 1301005]],
    ['rmdir', '{ dirPath: usr + "/full" }', ['rmdir:fail directory not empty wxfile://usr/full', 1300066]],
    ['readdir', '{ dirPath: usr + "/full/file" }', ['readdir:fail not a directory wxfile://usr/full/file', 1300020]],
    ['unlink', '{ filePath: usr + "/full" }', ['unlink:fail operation not permitted wxfile://usr/full', 1300001]],
    ['saveFile', '{ tempFilePath: "wxfile://tmp_none" }', ['saveFile:fail tempFilePath file not exist', 1301112]],
    ['readFile', '{}', ['readFile:fail parameter error: parameter.filePath should be String instead of Undefined;', undefined]],
  ])('%s of %s is refused', async (method, options, refusal) => {
    await run('fs.mkdirSync(usr + "/full", true); fs.writeFileSync(usr + "/full/file", "1")')
    expect(await run(`return ask("${method}", ${options})`)).toEqual(refusal)
  })

  test('a …Sync function throws the same', async () => {
    expect(await run('try { fs.readFileSync(usr + "/none") } catch ({ message, errCode }) { return [message, errCode] }')).toEqual(['readFileSync:fail no such file or directory, open wxfile://usr/none', 1300002])
  })

  test('kept files outlive the program, temporary ones do not; another person has their own', async () => {
    const temporary = await run<string>(`fs.mkdirSync(usr + "/d"); fs.writeFileSync(usr + "/d/a", "kept"); fs.writeFileSync(usr + "/gone", "x"); fs.unlinkSync(usr + "/gone")
      const canvas = wx.base64ToArrayBuffer("AAAA"); await ask("writeFile", { filePath: usr + "/p.bin", data: canvas }); return (await new Promise(success => wx.downloadFile({ url: location.origin + "/", success }))).tempFilePath`)
    expect(temporary).toMatch(/^wxfile:\/\/tmp_/)
    await run(`const db = await new Promise(done => { const open = indexedDB.open("yuelan-files"); open.onsuccess = () => done(open.result) })
      await new Promise(done => { const put = db.transaction("files", "readwrite"); put.objectStore("files").put({ path: usr + "/hers", blob: new Blob(["x"]), changedAt: 1 }, ["resident-2", usr + "/hers"]); put.oncomplete = done })`)
    await reopen()
    expect(await run('return [fs.readFileSync(usr + "/d/a", "utf8"), fs.readdirSync(usr)]')).toEqual(['kept', ['d', 'p.bin']])
    expect(await run(`return ask("access", { path: ${JSON.stringify(temporary)} })`)).toEqual([expect.stringMatching(/no such file/), 1300002])
  })

  test('a saved file is moved: its temporary name leads nowhere, the new one stays, is listed and shown', async () => {
    const saved = await run<string>(`const { tempFilePath } = await new Promise(success => wx.downloadFile({ url: location.origin + "/", success }))
      const { savedFilePath } = await new Promise((success, fail) => wx.saveFile({ tempFilePath, success, fail })); const again = await ask("saveFile", { tempFilePath }); return again[0] === "saveFile:fail tempFilePath file not exist" ? savedFilePath : "still there"`)
    expect(saved).toMatch(/^wxfile:\/\/store_\w+/)
    await reopen()
    const path = JSON.stringify(saved)
    expect(await run('return (await ask("getSavedFileList", {})).fileList')).toEqual([{ filePath: saved, size: expect.any(Number), createTime: expect.any(Number) }])
    expect(await run(`const { size } = await new Promise((success, fail) => wx.getSavedFileInfo({ filePath: ${path}, success, fail })); return size === (await ask("getFileInfo", { filePath: ${path} })).size && size > 0`)).toBe(true)
    expect(await run(`await ask("removeSavedFile", { filePath: ${path} }); return ask("removeSavedFile", { filePath: ${path} })`)).toEqual([expect.stringMatching(/^removeSavedFile:fail no such file/), 1300002])
  })

  test('what is not here says so by name', async () => {
    expect(await run('try { fs.unzip({}) } catch ({ message }) { return message }')).toBe('FileSystemManager.unzip is not in this simulator yet')
  })
})
