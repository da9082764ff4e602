import { kind } from './kind'

/** Of the views that are kept under a name. */
export const viewRefusals = {
  VIEW_NAME: kind<{ name: string }>(
    2,
    (d) => (d.name === '' ? '请给视图起个名字。' : `已有名为“${d.name}”的视图；请换个名字。`),
    (d) =>
      d.name === ''
        ? 'Give the view a name.'
        : `There is a view “${d.name}” already; choose another name for this one.`,
  ),
  VIEW_MISSING: kind<Record<never, never>>(
    2,
    () => '这个视图已经不在了，可能在别的窗口里删了；可以撤销删除，或另存一个。',
    () => 'This view is gone, perhaps removed in another window; undo the removal, or keep it under a new name.',
  ),
} as const
