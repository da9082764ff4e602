import { useState } from 'react'
import type { Adjustment } from '#contract/entry'
import { ChoiceMenu } from '../../../parts/choice-menu'
import { useWords } from '../../../parts/words'
import { AdjustDialog } from './adjust-dialog'
import { type Decision, type Version, versionKey, versionOf } from './version'
import { planWords } from './words'

interface Props {
  readonly year: number
  readonly version: Version
  readonly adjustments: readonly Adjustment[]
  readonly readOnly: boolean
  onChoose(version: Version): void
}

/** Which version is shown and written: what is in force, 年初, an adjustment there is, or a new one. */
export function VersionMenu({ year, version, adjustments, readOnly, onChoose }: Props) {
  const words = useWords(planWords)
  const [asking, setAsking] = useState(false)
  const known = adjustments.flatMap((one) => versionOf(one) ?? [])
  // A new adjustment is in no plan yet.
  const isNew = version.of === 'adjusted' && known.every((one) => versionKey(one) !== versionKey(version))
  const versions: readonly Version[] = [{ of: 'inForce' }, { of: 'initial' }, ...(isNew ? [version] : []), ...known]
  return (
    <>
      <ChoiceMenu
        label={words.version}
        button={
          <>
            <span className="visually-hidden">{words.version}</span>
            {versionName(version, words)}
          </>
        }
        value={versionKey(version)}
        options={[
          ...versions.map((one) => ({ value: versionKey(one), text: versionName(one, words) })),
          ...(readOnly ? [] : [{ value: 'new', text: words.newAdjustment }]),
        ]}
        onChoose={(key) => {
          if (key === 'new') setAsking(true)
          else onChoose(versions.find((one) => versionKey(one) === key) ?? { of: 'inForce' })
        }}
      />
      {asking && (
        <AdjustDialog
          year={year}
          adjustments={adjustments}
          onClose={() => setAsking(false)}
          onBegin={(decision: Decision) => {
            setAsking(false)
            onChoose({ of: 'adjusted', ...decision })
          }}
        />
      )}
    </>
  )
}

/** A version as it is called. */
export function versionName(
  version: Version,
  words: { readonly inForce: string; readonly initial: string; adjustment(docNo: string): string },
): string {
  return version.of === 'adjusted' ? words.adjustment(version.docNo) : words[version.of]
}
