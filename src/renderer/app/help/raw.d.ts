/** A text that is put into the program when it is built. */
declare module '*.md?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: so Vite gives a text
  export default text
}
