// The types of failures.cjs, for the tests.

export function explain(output: string): Error & { plain: true }
