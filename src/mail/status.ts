/** RFC 3463 section 2: status-code = class "." subject "." detail. X stands for "any class" in registry entries. */
export interface EnhancedStatusCode {
  readonly class: 2 | 4 | 5 | "X";
  readonly subject: number;
  readonly detail: number;
}

const GRAMMAR = /^([245x])\.(\d{1,3})\.(\d{1,3})$/i;

/** "5.1.1" or "X.1.1" to its three parts; undefined when the text is anything else. */
export function parseEnhancedStatusCode(text: string): EnhancedStatusCode | undefined {
  const match = GRAMMAR.exec(text);
  if (!match) return undefined;
  const first = match[1]?.toUpperCase();
  const severity = first === "X" ? "X" : (Number(first) as 2 | 4 | 5);
  return { class: severity, subject: Number(match[2]), detail: Number(match[3]) };
}

/** The inverse of {@link parseEnhancedStatusCode}. */
export function formatEnhancedStatusCode(code: EnhancedStatusCode): string {
  return `${code.class}.${code.subject}.${code.detail}`;
}
