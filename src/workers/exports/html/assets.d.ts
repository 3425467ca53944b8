declare module '*.woff2?inline' {
  /** A data URI. */
  const uri: string
  export default uri
}
