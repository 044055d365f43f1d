// Turns what npm printed on failing into one plain instruction.
'use strict'

const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'The npm registry could not be reached. Check the network (or the proxy: `npm config get proxy`), or name a mirror with\n' +
      '`npm config set registry <address>`, then run the same command again: it goes on where it stopped.',
  ],
  [/ENOSPC/, 'The disk is full: about 600 MB are needed. Make room, then run the same command again.'],
  [/EACCES|EPERM|EROFS/, 'This folder may not be written to. Clone the project into a folder of your own, then run the same command again.'],
  [/ENOENT.*npm|npm.*ENOENT/, 'npm was not found. It comes with Node.js: install Node.js 20 or newer from https://nodejs.org.'],
  [/can only install packages when your package\.json and package-lock\.json/, 'package-lock.json does not fit package.json: run `npm install` once and commit the lock file.'],
]

/** An error for people: `plain` true, the message says what happened, what to do, and ends with npm's own words. */
function explain(output) {
  const cause = causes.find(([pattern]) => pattern.test(output))
  const tail = output.trim().split('\n').slice(-6).join('\n')
  const error = new Error(`Installing the packages failed.\n${cause ? cause[1] : 'npm says why below.'}\n\n${tail}`)
  error.plain = true
  return error
}

module.exports = { explain }
