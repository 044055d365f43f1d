// HTML whose words are escaped where they are put in: what the functions' pages and files are made of.

import type { html } from 'hono/html'

export type Html = ReturnType<typeof html>
