/** How Java, .NET and their like introduce the error that an error was raised for. */
const CAUSED = /(?:\bcaused by:?|\bnested exception is:?|\binner exception:?|--->)\s{1,20}/gi;
const MAX_CAUSE = 400;

/** The last line of a chain of errors, where all of it began; undefined where an error tells no cause. */
export function rootCause(text: string): string | undefined {
  const last = [...text.matchAll(CAUSED)].at(-1);
  if (!last) return undefined;
  const [cause = ""] = text.slice(last.index + last[0].length).split("\n", 1);
  return cause.trim().slice(0, MAX_CAUSE) || undefined;
}
