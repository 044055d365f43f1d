// Makes a certificate for a local server, so that a real client can speak TLS with it as with the service it stands for.

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export interface Certificate {
  /** Both in PEM form. The certificate signs itself: a client that is told to trust it needs nothing else. */
  key: string
  cert: string
}

/** `names` may begin with `*.`. Valid from yesterday for ten days. */
export function makeCertificate(names: string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = sequence(set(sequence(oid(2, 5, 4, 3), utf8('a local test server'))))
  const day = 86_400_000
  const subjectAltName = sequence(...names.map((name) => element(0x82, Buffer.from(name))))
  const body = sequence(
    element(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    signatureAlgorithm,
    issuer,
    sequence(time(Date.now() - day), time(Date.now() + 9 * day)),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(
      0xa3,
      sequence(
        sequence(oid(2, 5, 29, 17), element(0x04, subjectAltName)),
        sequence(oid(2, 5, 29, 19), element(0x04, sequence(element(0x01, Buffer.from([0xff]))))),
      ),
    ),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, signatureAlgorithm, element(0x03, Buffer.concat([Buffer.from([0]), signature])))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem('CERTIFICATE', certificate) }
}

/** One element of DER, the form in which certificates are written. */
function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const length =
    content.length < 128
      ? [content.length]
      : content.length < 256
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return element(0x30, ...parts)
}

function set(...parts: Buffer[]): Buffer {
  return element(0x31, ...parts)
}

function integer(bytes: Buffer): Buffer {
  return element(0x02, bytes)
}

function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text))
}

function oid(first: number, second: number, ...rest: number[]): Buffer {
  const sevenBits = (value: number): number[] =>
    value < 128 ? [value] : [...sevenBits(value >> 7).map((byte) => byte | 0x80), value & 0x7f]
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(sevenBits)]))
}

function time(milliseconds: number): Buffer {
  return element(0x17, Buffer.from(`${new Date(milliseconds).toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`))
}

function pem(kind: string, der: Buffer): string {
  return `-----BEGIN ${kind}-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${kind}-----\n`
}

/** ecdsa-with-SHA256. */
const signatureAlgorithm = sequence(oid(1, 2, 840, 10_045, 4, 3, 2))
