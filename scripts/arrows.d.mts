export function checkArrows(): Promise<boolean>
export function brokenRules(folder: string): Promise<{ readonly rules: readonly string[]; readonly modules: number }>
