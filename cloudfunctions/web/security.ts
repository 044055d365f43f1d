// The headers that let a page show text, pictures and its own script, and nothing else.

const common = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}

/** `files` are the absolute addresses of what the page shows and plays; frames, forms and plug-ins have no place at all. */
export function securityHeaders(files: Iterable<string> = []): Record<string, string> {
  const origins = [...new Set([...files].map((address) => new URL(address).origin))].join(' ')
  const own = `'self'${origins ? ` ${origins}` : ''}`
  return {
    'content-security-policy': [
      "default-src 'none'",
      `img-src ${own}`,
      ...(origins ? [`media-src ${own}`] : []),
      "style-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    ...common,
  }
}
