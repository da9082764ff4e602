import { z } from 'zod'
import type { TimelineAnswer } from '#domain/timeline'
import { query, returns } from './define'
import { monthInput } from './values'

export const timelineCalls = {
  'timeline.show': query(
    '时间轴',
    'All projects on one time axis',
    () => z.strictObject({ month: monthInput }),
    returns<TimelineAnswer>(),
  ),
} as const
