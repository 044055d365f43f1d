// The places of workbench.html, by id.

export const place = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`workbench.html has no #${id}`)
  return found
}
