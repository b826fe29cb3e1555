/** A header value such as Content-Type's: "text/plain; charset=utf-8" (RFC 2045 section 5.1). */
export interface Parameters {
  /** What stands before the first semicolon, lower case: "text/plain". */
  readonly value: string;
  /** The value of a parameter; undefined where it is missing or empty. `name` in lower case. */
  get(name: string): string | undefined;
}

/** Reads a value and its parameters. Broken quoting is read as far as it goes. */
export function parseParameters(text: string): Parameters {
  const [value = "", ...pieces] = splitPieces(text);
  const named = pieces.map(parsePiece);
  return {
    value: value.trim().toLowerCase(),
    get(name) {
      return continued(named, name) || named.findLast(([own]) => own === name)?.[1] || undefined;
    },
  };
}

type Named = readonly [name: string, value: string];

function parsePiece(piece: string): Named {
  const equals = piece.indexOf("=");
  if (equals < 0) return [piece.trim().toLowerCase(), ""];
  return [piece.slice(0, equals).trim().toLowerCase(), piece.slice(equals + 1).trim()];
}

/** Splits at semicolons outside quotes, and takes quotes and escapes off. */
function splitPieces(text: string): string[] {
  if (!/["\\]/.test(text)) return text.split(";");
  const pieces: string[] = [];
  let piece = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '"') quoted = !quoted;
    else if (sign === "\\") piece += text[++at] ?? "";
    else if (sign !== ";" || quoted) piece += sign;
    else {
      pieces.push(piece);
      piece = "";
    }
  }
  return [...pieces, piece];
}

/** RFC 2231 sections 3 and 4: "boundary*0=…; boundary*1=…", "charset*=us-ascii'en'utf-8". */
function continued(named: readonly Named[], name: string): string {
  const pieces: [number, string][] = [];
  for (const [own, value] of named) {
    if (!own.startsWith(`${name}*`)) continue;
    const number = Number(own.slice(name.length).replaceAll("*", "") || 0);
    const text = own.endsWith("*") && number === 0 ? value.replace(/^[^']*'[^']*'/, "") : value;
    if (!Number.isNaN(number)) pieces.push([number, text]);
  }
  return pieces
    .sort(([one], [other]) => one - other)
    .map(([, text]) => text)
    .join("");
}
