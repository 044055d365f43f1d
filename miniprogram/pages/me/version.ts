// The version that readers may be asked for; a test holds it to that of package.json.

export const version = '0.1.0'
