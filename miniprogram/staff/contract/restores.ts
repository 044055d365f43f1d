// Putting an archive back into an empty installation, as phone and server speak of it.

/** `code` is the operator's claim of an empty installation, `fileIds` the parts in their order, `next` as the call before answered. */
export interface ArchiveRestoreInput {
  code: string
  fileIds: string[]
  next?: string
}

/** `working`: nothing can be read yet. `restored` counts documents and files. */
export type ArchiveRestoreOutput =
  | { kind: 'working'; phase: 'checking' | 'writing'; done: number; of: number; next: string }
  | { kind: 'done'; orgId: string; restored: Record<string, number> }
