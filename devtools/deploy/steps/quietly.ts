// Keeps the SDK's own progress lines out of ours.

/** The SDK prints with console.log while it works; nothing else of ours prints meanwhile. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console
  console.log = () => {}
  try {
    return await work()
  } finally {
    console.log = log
  }
}
