// An error as the platform shows it to the caller: message and the function's own frames, with paths as they are in the cloud.

import { relative } from 'node:path'

const framesMax = 10

export function errorText(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))
  const stack = error.stack ?? ''
  const at = stack.indexOf('\n    at ')
  const frames = at === -1 ? [] : stack.slice(at + 1).split('\n')
  const own = frames.filter((frame) => !/node:|node_modules|\[worker eval\]/.test(frame)).slice(0, framesMax)
  return [`${error.name}: ${error.message}`, ...own.map((frame) => cloudFrame(frame, folder))].join('\n')
}

function cloudFrame(frame: string, folder: string): string {
  return frame.replace(/(\/|[A-Z]:\\)[^\s()]+/, (place) =>
    place.startsWith(folder) ? `/var/user${place.slice(folder.length)}` : relative(folder, place),
  )
}
