/** The name a new workspace's folder is given inside the folder that was chosen. */
const folderName = '重点项目监测'

/** A new workspace goes into a folder of its own: the chosen one is often full of other things. */
export function insideFolder(chosen: string): string {
  const separator = chosen.includes('\\') ? '\\' : '/'
  const parts = chosen.split(separator).filter((part) => part !== '')
  if (parts.at(-1) === folderName) return chosen
  return chosen.endsWith(separator) ? `${chosen}${folderName}` : `${chosen}${separator}${folderName}`
}
