/** More than any window shows at once; ten thousand rows take the grid longer to count than these to draw. */
export const FIRST_ROWS = 100

/** Whether so many rows are worth giving a grid in two goes, the first screen alone before the others. */
export const drawsFirst = (rows: number): boolean => rows > FIRST_ROWS * 4

/** Long enough for a painted frame to reach the screen on a slow machine, too short for a hand to reach the wheel. */
const BREATH = 50

/** Runs once the first screen stands on the screen: what comes then must not hold it up. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act, BREATH)))
}
