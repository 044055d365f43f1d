// The browser that shows a phone when nobody has one open: found on this machine, started headless, driven over its own protocol.

export { type Browser, findBrowser, noBrowserMessage } from './chromium/find'
export { type Headless, type HeadlessOptions, openHeadless } from './chromium/headless'
