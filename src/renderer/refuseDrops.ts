/** The page stays where it is whatever is dropped onto it; left alone, a file would replace it. */
export function refuseDrops(): void {
  for (const type of ['dragover', 'drop'] as const) {
    document.addEventListener(type, (event) => event.preventDefault())
  }
}
