import { entryWays } from '#domain/entry'
import type { Words } from '#domain/refusal'
import { contract, isCallName } from './index'

/**
 * What people call a call that the log names, or null for one of another version. `month.enter:paste` is a call with
 * the way its cells came.
 */
export function callTitle(name: string): Words | null {
  if (isCallName(name)) return contract[name].title
  if (name === 'import.write:correct') return { zh: '导入更正', en: 'Import of corrections' }
  const [call = '', way = ''] = name.split(':')
  if ((call === 'month.enter' || call === 'plan.enter') && Object.hasOwn(entryWays, way))
    return entryWays[way as keyof typeof entryWays]
  return null
}
