// The newest codes of the database, each with the title that it leads to, for a person to choose from.

export interface Code {
  _id: string
  targetId: string
  title: string
}

const read = async (path: string): Promise<Record<string, unknown>[]> => {
  const response = await fetch(path).catch(() => undefined)
  const list: unknown = response?.ok ? await response.json() : []
  return Array.isArray(list) ? list.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null) : []
}

/** Newest first; what a code leads to is named by its id where no article of the last hundred has it. */
export async function newestCodes(): Promise<Code[]> {
  const [codes, articles] = await Promise.all([read('/wx/console/codes?limit=20'), read('/wx/console/articles?limit=100')])
  const titles = new Map(articles.map(({ _id, title }) => [_id, title]))
  return codes.flatMap(({ _id, targetId }) => {
    if (typeof _id !== 'string' || typeof targetId !== 'string') return []
    const title = titles.get(targetId)
    return [{ _id, targetId, title: typeof title === 'string' ? title : targetId }]
  })
}
