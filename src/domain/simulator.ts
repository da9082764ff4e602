/** Who the simulation's own changes are logged as, so that what a person did in a demonstration can be told apart. */
export const SIMULATOR = '模拟'
