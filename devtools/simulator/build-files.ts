// Fetches the compiled program from the server, all parts of one build.

import type { AppCode, AppManifest } from './host/types'

interface Places {
  yuelanCode?: AppCode
}

/** The server has gone on to a newer build meanwhile. */
class Outdated extends Error {}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (response.status === 409) throw new Outdated(path)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

export const fetchManifest = (): Promise<AppManifest> => fetchJson('/app/manifest.json') as Promise<AppManifest>

export const fetchStyles = ({ buildId }: AppManifest): Promise<Record<string, string>> =>
  fetchJson(`/app/styles.json?build=${buildId}`) as Promise<Record<string, string>>

export async function loadCode({ buildId }: AppManifest): Promise<AppCode> {
  const places = window as Window & Places
  delete places.yuelanCode
  const script = document.createElement('script')
  await new Promise<void>((resolve, reject) => {
    script.src = `/app/code.js?build=${buildId}`
    script.addEventListener('load', () => resolve())
    // A script does not tell the status of its reply; what is wrong, if anything else is, is told by the second try.
    script.addEventListener('error', () => reject(new Outdated(script.src)))
    document.head.append(script)
  })
  script.remove()
  if (!places.yuelanCode) throw new Error('/app/code.js holds no program')
  return places.yuelanCode
}

const tries = 5

/** Runs `load`, anew where a newer build overtook it. */
export async function ofOneBuild<T>(load: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await load()
    } catch (error) {
      if (left === 0 || !(error instanceof Outdated)) throw error
    }
  }
}
