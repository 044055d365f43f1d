// Which pages and components have left the screen: what they set then nobody sees, as in WeChat, where their view is closed.

const gone = new WeakSet()

/** These take the `this` of a page or component. */
export const noteArrival = (caller: object): void => void gone.delete(caller)

export const noteDeparture = (caller: object): void => void gone.add(caller)

export const isGone = (caller: object): boolean => gone.has(caller)
