/** What a program under test is started with: ours, without what would change it, on the display of this worker. */
export function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, KPM_WORKSPACE: __, ...rest } = process.env
  const given = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const display = rest.KPM_TEST_DISPLAYS?.split(' ')[Number(rest.TEST_PARALLEL_INDEX)]
  return display === undefined ? given : { ...given, DISPLAY: display }
}
