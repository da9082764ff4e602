import { useState } from 'react'
import type { YearPreview, YearProject } from '#contract/years'
import { formatWan } from '#domain/money'
import { yearClass } from '#domain/project'
import type { Lang } from '#domain/refusal'
import { useLanguage } from '../../../parts/language'
import { Segmented } from '../../../parts/segmented'
import { useWords } from '../../../parts/words'
import { yearWords } from './words'

/** Rows drawn at once; a page of a person's attention, not all ten thousand. */
const ROWS = 300

/** What a class is called; null for a blank one. */
export function className(code: YearProject['yearClassFrom'], lang: Lang): string | null {
  return code === null ? null : (yearClass.choices[code]?.[lang] ?? code)
}

/** The projects that go on, or those that stay, with what they hand over. */
export function ProjectTable({ preview }: { readonly preview: YearPreview }) {
  const w = useWords(yearWords)
  const [side, setSide] = useState<'carried' | 'left'>('carried')
  const { year, projects } = preview
  const shown = projects.filter((project) => project.carried === (side === 'carried'))
  const rows = shown.slice(0, ROWS)
  return (
    <>
      <div className="years-head">
        <h2>{side === 'carried' ? w.carriedTitle : w.leftTitle}</h2>
        <span>{side === 'carried' ? w.carriedHint : w.leftHint}</span>
        <Segmented<'carried' | 'left'>
          label={w.which}
          options={[
            { value: 'carried', text: w.goOn(preview.carried) },
            { value: 'left', text: w.stayBehind(preview.left) },
          ]}
          value={side}
          onChoose={setSide}
        />
      </div>
      {rows.length === 0 ? (
        <p className="years-empty">{w.nobody}</p>
      ) : (
        <table className="years-table">
          <thead>
            <tr>
              <th scope="col">{w.name}</th>
              <th scope="col">{w.unit}</th>
              <th scope="col">{w.yearClass}</th>
              <th scope="col" className="years-number">
                {w.carryIn(year - 2)}
              </th>
              <th scope="col" className="years-number">
                {w.done(year - 1)}
              </th>
              <th scope="col" className="years-number years-new">
                {w.cumulative(year - 1)}
              </th>
              {side === 'carried' && (
                <th scope="col" className="years-number">
                  {w.plan(year)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((project) => (
              <ProjectLine key={project.id} project={project} carried={side === 'carried'} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > rows.length && <p className="years-empty">{w.andMore(shown.length - rows.length)}</p>}
    </>
  )
}

function ProjectLine({ project, carried }: { readonly project: YearProject; readonly carried: boolean }) {
  const w = useWords(yearWords)
  const lang = useLanguage()
  const { name, unit, yearClassFrom, yearClassTo, counted, typed } = project
  const from = className(yearClassFrom, lang) ?? '—'
  const changes = carried && yearClassTo !== yearClassFrom
  return (
    <tr>
      <th scope="row">
        {name}
        {!counted && <small>{w.notCounted}</small>}
        {typed !== null && <small className="years-typed">{w.typed(formatWan(typed))}</small>}
      </th>
      <td>{unit ?? '—'}</td>
      <td>
        {from}
        {changes && (
          <>
            {' → '}
            <b>{className(yearClassTo, lang) ?? '—'}</b>
          </>
        )}
      </td>
      <td className="years-number">{formatWan(project.carryIn)}</td>
      <td className="years-number">{formatWan(project.done)}</td>
      <td className="years-number">
        <b>{formatWan(project.cumulative)}</b>
      </td>
      {carried && <td className="years-number">—</td>}
    </tr>
  )
}
