// What Tencent's object storage does for code on its way to a function: uploads in parts into the bucket that all accounts share for this.
// Shapes and errors: https://cloud.tencent.com/document/product/436, 7736 (uploads), 7746 (begin), 7750 (part), 7747 (parts), 7742 (complete), 7730 (errors).

import { createHash, randomBytes } from 'node:crypto'

const bucket = 'shtempcos-1253665819'
const region = 'ap-shanghai'
/** Of every part but the last. */
const leastBytes = 1024 * 1024

export interface CosRequest {
  method: string
  host: string
  url: string
  authorization: string
  /** Base64, where the client says what it sends. */
  contentMd5?: string | undefined
  body: Buffer
}

export interface CosReply {
  status: number
  headers: Record<string, string>
  body: string
}

/** The line is cut, or nothing comes back for ever. */
export type Trouble = 'cut' | 'silent'
type Troubled = Trouble | 'denied'

export interface TempCos {
  /** What the management API's GetTempCosInfo answers: a day's folder, and a signature for this path in it. */
  grant(path: string): { Date: string; Sign: string }
  answer(request: CosRequest): CosReply | Trouble
  /** The bytes of a whole object, by the name that functions are given: with its slash. */
  read(tempCosObjectName: string): Buffer | undefined
  /** Once so many parts have arrived for keys with this in them, every further request for them meets the trouble. */
  trouble(part: string, afterParts: number, trouble: Troubled): void
  mend(): void
  /** `key number` of each part that arrived, in their order. */
  parts: string[]
}

interface Upload {
  id: string
  key: string
  parts: Map<number, { etag: string; bytes: Buffer }>
}

const date = '2026-06-01'

export function openTempCos(): TempCos {
  const signatures = new Map<string, string>()
  const uploads = new Map<string, Upload>()
  const objects = new Map<string, Buffer>()
  const troubles = new Map<string, { after: number; trouble: Troubled }>()
  const parts: string[] = []

  const complete = (upload: Upload, body: Buffer): CosReply => {
    const named = [...body.toString().matchAll(/<Part><PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag><\/Part>/g)]
    const list = named.map(([, number = '', etag = '']) => ({ number: Number(number), etag: etag.replaceAll('&quot;', '"') }))
    if (list.length === 0) return refusal(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema')
    if (list.some(({ number }, at) => at > 0 && number <= (list[at - 1]?.number ?? 0))) return refusal(400, 'InvalidPartOrder', 'The list of parts was not in ascending order')
    const found = list.map(({ number }) => upload.parts.get(number))
    if (list.some(({ number, etag }, at) => number !== at + 1 || found[at]?.etag !== etag)) return refusal(400, 'InvalidPart', 'One or more of the specified parts could not be found')
    if (found.slice(0, -1).some((part) => (part?.bytes.length ?? 0) < leastBytes)) return refusal(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size')
    objects.set(upload.key, Buffer.concat(found.flatMap((part) => part?.bytes ?? [])))
    uploads.delete(upload.id)
    return xml('CompleteMultipartUploadResult', `<Location>http://${bucket}.cos.${region}.myqcloud.com/${upload.key}</Location>${place(upload.key)}<ETag>"${randomBytes(16).toString('hex')}-${list.length}"</ETag>`)
  }

  const receive = (upload: Upload, number: number, { body, contentMd5 }: CosRequest): CosReply => {
    if (!(number >= 1 && number <= 10_000)) return refusal(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000')
    const md5 = createHash('md5').update(body).digest()
    if (contentMd5 !== undefined && contentMd5 !== md5.toString('base64')) return refusal(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received')
    const etag = `"${md5.toString('hex')}"`
    upload.parts.set(number, { etag, bytes: body })
    parts.push(`${upload.key} ${number}`)
    return { status: 200, headers: { ETag: etag, ...own() }, body: '' }
  }

  const troubleOf = (key: string): Troubled | undefined =>
    [...troubles].find(([part, { after }]) => key.includes(part) && parts.filter((one) => one.includes(part)).length >= after)?.[1].trouble

  return {
    parts,
    grant(path) {
      const Sign = `q-sign-algorithm=sha1&q-ak=AKIDtemp&q-sign-time=0;9&q-key-time=0;9&q-header-list=&q-url-param-list=&q-signature=${randomBytes(20).toString('hex')}`
      signatures.set(Sign, `${date}/${path}`)
      return { Date: date, Sign }
    },
    read: (name) => (name.startsWith('/') ? objects.get(name.slice(1)) : undefined),
    trouble: (part, after, trouble) => void troubles.set(part, { after, trouble }),
    mend: () => troubles.clear(),
    answer(request) {
      const { pathname, searchParams: query } = new URL(request.url, `https://${request.host}`)
      const key = decodeURIComponent(pathname.slice(1))
      const trouble = troubleOf(key || (query.get('prefix') ?? ''))
      if (trouble) return trouble === 'denied' ? refusal(403, 'AccessDenied', 'Access Denied.') : trouble
      if (request.host !== `${bucket}.cos.${region}.myqcloud.com`) return refusal(404, 'NoSuchBucket', 'The specified bucket does not exist.')
      const granted = signatures.get(request.authorization)
      if (granted === undefined) return refusal(403, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.')
      if (granted !== (key || query.get('prefix'))) return refusal(403, 'AccessDenied', 'Access Denied.')
      const doing = `${request.method} ${key === '' ? 'bucket' : 'object'}`
      if (doing === 'GET bucket' && query.has('uploads'))
        return xml('ListMultipartUploadsResult', `<Bucket>${bucket}</Bucket><Prefix>${granted}</Prefix><MaxUploads>1000</MaxUploads><IsTruncated>false</IsTruncated>${[...uploads.values()].filter((one) => one.key === granted).map((one) => `<Upload><Key>${one.key}</Key><UploadId>${one.id}</UploadId><StorageClass>STANDARD</StorageClass></Upload>`).join('')}`)
      if (doing === 'POST object' && query.has('uploads')) {
        const id = randomBytes(16).toString('hex')
        uploads.set(id, { id, key, parts: new Map() })
        return xml('InitiateMultipartUploadResult', `${place(key)}<UploadId>${id}</UploadId>`)
      }
      const upload = uploads.get(query.get('uploadId') ?? '')
      if (!upload || upload.key !== key) return refusal(404, 'NoSuchUpload', 'The specified multipart upload does not exist.')
      if (doing === 'PUT object') return receive(upload, Number(query.get('partNumber')), request)
      if (doing === 'POST object') return complete(upload, request.body)
      if (doing !== 'GET object') return refusal(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
      const list = [...upload.parts].sort(([one], [other]) => one - other)
      return xml('ListPartsResult', `${place(key)}<UploadId>${upload.id}</UploadId><MaxParts>1000</MaxParts><IsTruncated>false</IsTruncated>${list.map(([number, { etag, bytes }]) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag><Size>${bytes.length}</Size></Part>`).join('')}`)
    },
  }
}

const place = (key: string): string => `<Bucket>${bucket}</Bucket><Key>${key}</Key>`
/** Without it the client takes an error for one of the network. */
const own = (): Record<string, string> => ({ 'x-cos-request-id': randomBytes(16).toString('hex') })

function xml(root: string, inner: string, status = 200): CosReply {
  return { status, headers: { 'content-type': 'application/xml', ...own() }, body: `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${inner}</${root}>` }
}

function refusal(status: number, code: string, message: string): CosReply {
  return xml('Error', `<Code>${code}</Code><Message>${message}</Message><RequestId>a-request-id</RequestId>`, status)
}
