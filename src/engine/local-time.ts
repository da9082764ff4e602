import { type Day, day } from '#domain/month'

const two = (value: number) => String(value).padStart(2, '0')

/** The day on which a stamped moment was, where the program runs. */
export function localDay(at: string): Day {
  const date = new Date(at)
  return day(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
}

/** A stamped moment as papers tell it, where the program runs: `2024-07-02 09:30`. */
export function localMinute(at: string): string {
  const date = new Date(at)
  return `${localDay(at)} ${two(date.getHours())}:${two(date.getMinutes())}`
}
