import { parseArgs } from "node:util";

export interface Options {
  readonly json: boolean;
  readonly locale: string | undefined;
}

export interface CommandLine extends Options {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly stdin: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly url: string | undefined;
  readonly guild: string | undefined;
}

/** Throws a TypeError that names the unknown option (node:util parseArgs). A lone "-" stands for standard input. */
export function readCommandLine(args: readonly string[], localeOfHost?: string): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      stdin: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
      version: { type: "boolean", short: "V", default: false },
      locale: { type: "string" },
      url: { type: "string" },
      guild: { type: "string" },
    },
  });
  const [command, ...rest] = positionals;
  const { json, stdin, help, version, url, guild } = values;
  const locale = values.locale ?? localeOfHost;
  return { command, rest, json, stdin, help, version, url, guild, locale };
}
