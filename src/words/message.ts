import { IntlMessageFormat } from "intl-messageformat";

/** What may stand in a message. Lists become "a, b and c" in the message's language. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

export type Message = (values: Values) => string;

/** ICU MessageFormat, as text or, in a distribution, parsed already. */
export type Pattern = ConstructorParameters<typeof IntlMessageFormat>[0];

/** A message of names alone, "{name}: {text}": no plural, no choice, no escape. */
export const SIMPLE = /^[^{}'#]*(?:\{\w{1,30}\}[^{}'#]*)*$/;

/**
 * An ICU message, ready to be said. Most are plain text or names only and need no formatter: building the first
 * one costs 9 ms of Intl set-up, which a single lookup on the command line would feel.
 */
export function compileMessage(pattern: Pattern, locale: string): Message {
  if (typeof pattern === "string" && SIMPLE.test(pattern))
    return (values) => substitute(pattern, values, locale);
  let format: IntlMessageFormat | undefined;
  return (values) => {
    format ??= new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
    const said = Object.entries(values).map(
      ([key, value]) => [key, spoken(value, locale)] as const,
    );
    return String(format.format(Object.fromEntries(said)));
  };
}

function substitute(pattern: string, values: Values, locale: string): string {
  return pattern.replace(/\{(\w{1,30})\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : String(spoken(value, locale));
  });
}

function spoken(value: Values[string], locale: string): string | number {
  return typeof value === "object" ? listOf(value, locale) : value;
}

/** "a, b and c" in a language. */
function listOf(values: readonly string[], locale: string): string {
  if (values.length < 2) return values[0] ?? "";
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(values);
}
