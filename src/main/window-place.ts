export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface WindowPlace extends Rectangle {
  readonly maximized: boolean
}

export const smallestWindow = { width: 960, height: 600 } as const
const usual = { width: 1440, height: 900 }

/**
 * Where the window opens: where it was, if most of its title bar still lies on a screen (monitors get unplugged), else
 * centred at the usual size. `screens` are the displays' work areas, the main one first.
 */
export function windowPlace(
  before: WindowPlace | null,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const main = screens[0] ?? { x: 0, y: 0, width: usual.width, height: usual.height }
  const screen = before ? screens.find((one) => reaches(before, one)) : undefined
  if (!before || !screen)
    return { width: within(usual.width, 'width', main), height: within(usual.height, 'height', main) }
  return {
    x: before.x,
    y: before.y,
    width: within(before.width, 'width', screen),
    height: within(before.height, 'height', screen),
  }
}

function within(size: number, side: 'width' | 'height', screen: Rectangle): number {
  return Math.max(smallestWindow[side], Math.min(size, screen[side]))
}

function reaches(place: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
  return across >= 200 && place.y >= screen.y && place.y + 48 <= screen.y + screen.height
}
