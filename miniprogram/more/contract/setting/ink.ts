// The colours of what is printed or sent away, always on white.

export const black = '#1a201d'
export const grey = '#4e5652'
export const frameGrey = '#b9c0bb'
/** 栏绿. */
export const accent = '#1b674b'
/** With accent on it. */
export const wash = '#e6f0ea'
