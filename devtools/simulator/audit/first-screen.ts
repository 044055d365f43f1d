// When the first page's main content was painted, as the browser itself tells it.

/** Call before the program runs. The function it returns: ms since the program's window opened, counting only what was painted `before` that time. */
export function firstScreenWatch(): (before?: number) => number {
  const paints: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => void paints.push(...list.getEntries()))
  observer.observe({ type: 'largest-contentful-paint', buffered: true })
  return (before = Infinity) => {
    paints.push(...observer.takeRecords())
    const last = paints.filter(({ startTime }) => startTime < before).at(-1)
    // A window that the browser does not show paints nothing: then it has taken until now, or until the next page.
    return last?.startTime ?? Math.min(before, performance.now())
  }
}
