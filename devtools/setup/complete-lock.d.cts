// The types of complete-lock.cjs, for the check that asks whether it is needed.

export function missingEntries(lock: { packages: Record<string, { optionalDependencies?: Record<string, string>; dev?: boolean }> }): [name: string, entry: object][]
