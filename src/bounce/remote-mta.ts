/** How programs name the server that spoke, nearest to its reply last. */
const NAMED =
  /(?:\bhost|talking to|connect(?:ed|ion)? (?:to|with)|remote server at|server for the recipient domain \S{1,255} by|by|lost connection with|relay=|remote server:?|remote mta:?|remote system: dns;)\s{0,3}([a-z0-9](?:[a-z0-9.-]{0,253}[a-z0-9])?)(?=[\s[(:.,;]|$)/gi;
const NEAR = 400;

/** The host whose reply stands at `start`: the last one named shortly before it. Null where none is. */
export function remoteMtaBefore(words: string, start: number): string | null {
  const before = words.slice(Math.max(0, start - NEAR), start);
  const hosts = [...before.matchAll(NAMED)].map((match) => match[1] as string);
  return hosts.filter((host) => host.includes(".")).at(-1) ?? null;
}
