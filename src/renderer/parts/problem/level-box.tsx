import { type ProblemRow, problemLevel } from '#domain/problem'
import { useLanguage } from '../language'
import './problem.css'

/** A problem's level as weight, never as a lamp's colour (LOOK.md, 11); read aloud by its name. */
export function LevelBox({ level }: Pick<ProblemRow, 'level'>) {
  const lang = useLanguage()
  return (
    <>
      <span className={`problem-level problem-level-${level}`} aria-hidden="true">
        {level}
      </span>
      <span className="visually-hidden">{problemLevel.choices[level][lang]}</span>
    </>
  )
}
