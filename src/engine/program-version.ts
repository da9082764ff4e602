import { version } from '../../package.json'

/** The program's version, as manifests name it. */
export const programVersion: string = version
