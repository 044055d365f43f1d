// Where the kept files of one person lie between two runs of the program: the browser's IndexedDB.

export interface Shelved {
  path: string
  /** Absent: a folder. */
  blob?: Blob
  /** ms since 1970, of the last change. */
  changedAt: number
}

export interface FileShelf {
  put(entry: Shelved): void
  remove(path: string): void
  /** Resolves once everything that was put or removed before is on the disk; rejects where it could not be. */
  settled(): Promise<void>
}

const STORE = 'files'

const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps no files')))
})

const database = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('yuelan-files', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
  return done(request)
}

/** `owner` keeps the personas apart, as their storage is. Comes with all that lies there: `…Sync` functions cannot wait for it. */
export const openShelf = async (owner: string): Promise<{ shelf: FileShelf; entries: Shelved[] }> => {
  const opened = await database()
  // An array sorts after every text: the range holds this owner's keys and no other's.
  const mine = IDBKeyRange.bound([owner, ''], [owner, []])
  const entries = await done(opened.transaction(STORE).objectStore(STORE).getAll(mine) as IDBRequest<Shelved[]>)
  let writing: Promise<void>[] = []
  const write = (act: (store: IDBObjectStore) => void): void => {
    const transaction = opened.transaction(STORE, 'readwrite', { durability: 'strict' })
    const written = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser is full')))
    })
    act(transaction.objectStore(STORE))
    // Not to wait for this turn of the loop: the program may be killed in it.
    transaction.commit()
    // Who does not wait for it (a …Sync function) hears of nothing.
    written.catch(() => undefined)
    writing.push(written)
  }
  return {
    entries,
    shelf: {
      put: entry => write(store => store.put(entry, [owner, entry.path])),
      remove: path => write(store => store.delete([owner, path])),
      async settled() {
        const mustBe = writing
        writing = []
        await Promise.all(mustBe)
      },
    },
  }
}
