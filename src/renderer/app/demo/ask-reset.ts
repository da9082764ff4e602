import type { WorkspaceInfo } from '#contract/workspace'
import { currentLanguage } from '../../parts/language'
import { queryClient } from '../../parts/query'
import { say } from '../../parts/toast'
import { layer } from '../layers'
import { demoWords } from './words'

/** Opens 重置演示; over real data it says why not. */
export function askReset(): void {
  const info = queryClient.getQueryData<WorkspaceInfo>(['workspace.info', {}])
  if (info?.simulated === true) layer.set('reset')
  else say({ text: demoWords[currentLanguage()].notDemo })
}
