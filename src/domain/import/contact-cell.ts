/** A person and a telephone number out of one cell (`王某 0379-68330000`, `李某某13900000000`). */
export function splitContact(text: string): { readonly contact: string | null; readonly phone: string | null } {
  const flat = text.normalize('NFKC')
  const found = flat.match(PHONE)
  if (!found) return { contact: text.trim() || null, phone: null }
  const phone = found.map((number) => number.replace(/\s/g, '')).join('、')
  const contact = flat
    .replace(PHONE, ' ')
    .replace(/(?:联系)?(?:电话|手机|tel)[:]?/gi, ' ')
    .replace(/^[\s:,;、/()]+|[\s:,;、/()]+$/g, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s*[\n/]\s*|\s{2,}/g, ' ')
    .trim()
  return { contact: contact === '' ? null : contact, phone }
}

/** Mobile numbers, numbers with area code, and local ones of seven or eight digits. */
const PHONE = /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|[2-9]\d{6,7})(?!\d)/g
