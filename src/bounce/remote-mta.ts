/** How programs name the server that spoke, before its reply. */
const NAMED =
  /(?<=^|[\s(])(?:(?<!at )host|via|talking to|connect(?:ed|ion)? (?:to|with)|server at|by|lost connection with|relay=|remote server:?|remote mta:?|upstream|dns;) {0,3}\(?([a-z0-9][a-z0-9.-]{0,253})/gi;
const NEAR = 400;
const MAX_WORDS = 8_000;

/** The host whose reply stands at `start`: the last one named shortly before it. Null where none is. */
export function remoteMtaBefore(words: string, start: number): string | null {
  const before = words.slice(Math.max(0, start - NEAR), start).replaceAll("\n", " ");
  const hosts = [...before.matchAll(NAMED)].map((match) => match[1] as string);
  const host = hosts.filter((name) => /[a-z0-9]\.[a-z0-9]/i.test(name)).at(-1);
  return host?.replace(/\.$/, "") ?? null;
}

/** How programs introduce themselves: "This is the mail system at host …", "Generating server: …". */
const REPORTER =
  /(?:\b(?:system|program) at(?: host)?|\bgenerat(?:ing server|ed by):?|\bserver on) {1,3}([a-z0-9][a-z0-9.-]{0,253})/i;

/** The host that wrote a notice, by its own words; null where it does not say. */
export function namedReporter(words: string): string | null {
  const host = REPORTER.exec(words.slice(0, MAX_WORDS))?.[1]?.replace(/\.$/, "");
  return host?.includes(".") ? host : null;
}
