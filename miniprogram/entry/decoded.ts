// Takes percent-encoding off, however often a scanner or a forwarder put it on; broken encoding stays as it is.

const mostLayers = 3

export function decoded(text: string): string {
  let value = text
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const next = decodeOnce(value)
    if (next === value) return value
    value = next
  }
  return value
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone `%` is not encoding: the text is taken at its word.
    return text
  }
}
