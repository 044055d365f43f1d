// WeChat's 点击态: a tap lets its handlers do one thing that users must have asked for, within the task that the tap began.

/** One tap of the user; what it allows can be used up once, wherever it was carried. */
export interface TapGesture {
  spent: boolean
}

let current: TapGesture | undefined

export const newGesture = (): TapGesture => ({ spent: false })

/** The gesture of the running task; undefined where there is none, or it was used up. */
export const heldGesture = (): TapGesture | undefined => (current?.spent === false ? current : undefined)

/** Runs `task` with the gesture. Promises that follow at once still have it, as on Android and iOS 16; timers and answers of a network do not. */
export function withGesture(gesture: TapGesture, task: () => void): void {
  current = gesture
  // Asked for before anything that the task puts off, so that it ends first.
  setTimeout(() => {
    if (current === gesture) current = undefined
  })
  task()
}

/** True, once, while there is a gesture. */
export function spendGesture(): boolean {
  const held = heldGesture()
  if (held) held.spent = true
  return held !== undefined
}
