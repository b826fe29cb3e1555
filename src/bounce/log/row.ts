/** RFC 4180: a quoted cell may hold the separator and doubled quotes. */
export function splitRow(row: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length && cells.length < 200; ) {
    const quoted = row[at] === '"';
    let end = quoted ? row.indexOf('"', at + 1) : row.indexOf(separator, at);
    while (quoted && end > 0 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
    if (end < 0) end = row.length;
    cells.push(
      row
        .slice(quoted ? at + 1 : at, end)
        .replaceAll('""', '"')
        .trim(),
    );
    at = quoted ? row.indexOf(separator, end) + 1 || row.length + 1 : end + 1;
  }
  return cells;
}
