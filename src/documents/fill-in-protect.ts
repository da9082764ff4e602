import type { Worksheet } from './xlsx-rows'

/** What the pinned package has but does not declare; a test holds the order of what comes of it. */
interface SheetInsides {
  _writeSheetProtection(): void
  /** Comes right after the rows, where a sheet's protection must stand; these sheets filter nothing. */
  _writeAutoFilter(): void
}

/** A protected sheet lets people move about and make rows higher, nothing else but fill what is unlocked. */
const ALLOWED = { selectLockedCells: true, selectUnlockedCells: true, formatRows: true, formatColumns: true } as const

/**
 * Protects a sheet without a password. The package writes a streamed sheet's protection behind its validations, where the
 * file format has no place for it and Excel calls the file damaged; here it goes where it belongs.
 */
export async function protectSheet(page: Worksheet): Promise<void> {
  await page.protect('', ALLOWED)
  const insides = page as unknown as SheetInsides
  insides._writeAutoFilter = insides._writeSheetProtection.bind(page)
  insides._writeSheetProtection = () => {}
}
