// Typed readers of a request's parameters: each returns the value in its type or refuses with INVALID_PARAM.

import { CloudError } from './cloud-error'

export type Params = Record<string, unknown>

export function textParam(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw new CloudError('INVALID_PARAM', `${name} must be a non-empty string`)
  return value
}

export function optionalText(params: Params, name: string): string | undefined {
  const value = params[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new CloudError('INVALID_PARAM', `${name} must be a string`)
  return value
}

export function optionalCount(params: Params, name: string): number | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new CloudError('INVALID_PARAM', `${name} must be a whole number from 0`)
  return value
}

export function listParam(params: Params, name: string): unknown[] {
  const value = params[name]
  if (!Array.isArray(value) || value.length === 0) throw new CloudError('INVALID_PARAM', `${name} must be a non-empty array`)
  return value
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
