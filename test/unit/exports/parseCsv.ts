/** RFC 4180, character by character: the reader that the writer is held against. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let inQuotes = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (inQuotes) {
      if (character !== '"') cell += character
      else if (text[i + 1] === '"') {
        cell += '"'
        i += 1
      } else inQuotes = false
    } else if (character === '"' && cell === '') inQuotes = true
    else if (character === ',') {
      row.push(cell)
      cell = ''
    } else if (character === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      i += 1
    } else cell += character
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line does not end')
  return rows
}
