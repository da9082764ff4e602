import { readImport } from './import-read'
import { writeImport } from './import-write'

export const importJobs = { 'import.read': readImport }
export const importCommands = { 'import.write': writeImport }
