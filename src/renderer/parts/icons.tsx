import type { ReactNode } from 'react'

interface IconProps {
  readonly size?: number
}

/** 16 px, 1.5 px stroke, the colour of the text beside it. An icon is decoration: the control that holds it has the name. */
function Icon({ size = 16, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export function TableIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 3.5h12v9H2zM2 6.5h12M2 9.5h12M6.5 6.5v6" />
    </Icon>
  )
}

export function ChartIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 14h12M3.75 14V8M7 14V3.5M10.25 14V6M13 14v-3.5" />
    </Icon>
  )
}

export function PapersIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 1.75h5.5L12.5 5v9.25H4zM9.25 2v3.25h3M6 8.25h4.5M6 11h4.5" />
    </Icon>
  )
}

export function TargetIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="2.5" />
    </Icon>
  )
}

export function TimelineIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 3.75h6M5 8h6M9 12.25h5M2 1.75v4M14 10.25v4" />
    </Icon>
  )
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5 14 14" />
    </Icon>
  )
}

export function ChevronLeftIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9.5 4 5.5 8l4 4" />
    </Icon>
  )
}

export function ChevronRightIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m6.5 4 4 4-4 4" />
    </Icon>
  )
}

export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </Icon>
  )
}

export function ColumnsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 3v10M8 3v10M12.5 3v10" />
    </Icon>
  )
}

export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  )
}

export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  )
}

export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m3 8.5 3.25 3.25L13 5" />
    </Icon>
  )
}

export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.25 14.25 13H1.75zM8 6.5v3M8 11.25v.01" />
    </Icon>
  )
}

export function HelpIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6 6.25a2 2 0 1 1 2.75 1.85c-.5.2-.75.6-.75 1.15M8 11.5v.01" />
    </Icon>
  )
}

export function FolderIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.75 12.75v-9h4.5l1.5 2h6.5v7z" />
    </Icon>
  )
}

export function DiskIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 6c2.9 0 5-.9 5-2s-2.1-2-5-2-5 .9-5 2 2.1 2 5 2zM3 4v8c0 1.1 2.1 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.1 2 5 2s5-.9 5-2" />
    </Icon>
  )
}

export function SettingsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 6.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5zM6 13.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5z" />
    </Icon>
  )
}

export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2v8M4.75 7 8 10.25 11.25 7M2.5 13.5h11" />
    </Icon>
  )
}

export function PrintIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4.5 5.5V2h7v3.5M4.5 11.5h-2.25v-6h11.5v6H11.5M4.5 9h7v5h-7z" />
    </Icon>
  )
}

export function EditIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m10.5 3 2.5 2.5L5.5 13 2.5 13.5 3 10.5z" />
    </Icon>
  )
}

export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 7h9v6.5h-9zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </Icon>
  )
}

export function HistoryIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 8A5.5 5.5 0 1 0 4 4.2L2.5 5.75M2.5 2.5v3.25h3.25M8 5v3.25l2.25 1.25" />
    </Icon>
  )
}

export function FlagIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 14V2.5M4 3h8.5l-2 3 2 3H4" />
    </Icon>
  )
}

/** A way with two stops: the tour. */
export function WayIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="3.5" cy="12.5" r="1.5" />
      <circle cx="12.5" cy="3.5" r="1.5" />
      <path d="M5 12.5h5a2.25 2.25 0 0 0 0-4.5H6a2.25 2.25 0 0 1 0-4.5h5" />
    </Icon>
  )
}

export function UndoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7" />
    </Icon>
  )
}

export function OpenIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9 2.5h4.5V7M13.5 2.5 7.5 8.5M6.5 3.5h-4v10h10v-4" />
    </Icon>
  )
}
