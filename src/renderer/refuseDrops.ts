/** A file dropped anywhere but where files are wanted does nothing; left alone, it would replace the page. */
export function refuseDrops(): void {
  for (const type of ['dragover', 'drop'] as const) {
    document.addEventListener(type, (event) => event.preventDefault())
  }
}
