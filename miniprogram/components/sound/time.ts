// Lengths of time as they are read and as they are said.

/** `1:05`, `1:00:05`. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (part: number): string => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** `1 分 5 秒`; '' where it is not known. */
export function lengthOf(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole <= 0) return ''
  const parts = [[Math.floor(whole / 3600), '小时'], [Math.floor(whole / 60) % 60, '分'], [whole % 60, '秒']] as const
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(' ')
}
