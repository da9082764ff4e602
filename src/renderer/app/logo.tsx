/** The program's mark: bars on a base line in the accent's square. */
export function LogoIcon() {
  return (
    <svg className="logo" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect width="20" height="20" rx="4" className="logo-square" />
      <path d="M6.5 9v3M10 6v6M13.5 8v4M5 14.5h10" className="logo-bars" />
    </svg>
  )
}
