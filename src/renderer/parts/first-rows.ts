import { useEffect, useState } from 'react'

/** More than any window shows at once; ten thousand rows take the grid longer to count than these to draw. */
export const FIRST_ROWS = 100

/** Whether so many rows are worth giving a grid in two goes, the first screen alone before the others. */
export const drawsFirst = (rows: number): boolean => rows > FIRST_ROWS * 4

/**
 * Runs once the first screen stands on the screen, which where nothing but the processor paints takes a frame or two more
 * than its own: what comes then must not hold it up.
 */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act))))
}

/** False until what is `ready` stands on the screen: for what is told beside it and takes the processor meanwhile. */
export function useStands(ready: boolean): boolean {
  const [stands, setStands] = useState(false)
  useEffect(() => {
    if (ready) afterPaint(() => setStands(true))
  }, [ready])
  return stands
}
