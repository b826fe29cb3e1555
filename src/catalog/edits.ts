/** Letters to insert, leave out, replace or swap with the next to make `b` of `a` (optimal string alignment). */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const costs = [at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + same];
      if (swapped) costs.push(at(before, column - 2) + 1);
      next.push(Math.min(...costs));
    }
    before = last;
    last = next;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
