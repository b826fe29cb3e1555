/** How every adapter reads its variables, so that a wrong one is named in the same way everywhere. */

export type Env = Readonly<Record<string, string | undefined>>;

/** A variable that is missing or wrong. The message is one sentence that begins with its name. */
export class ConfigError extends Error {
  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
    this.name = "ConfigError";
  }
}

/** Asks for the name: a distribution holds the class twice, in the start of the program and in the parts loaded later. */
export function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === "ConfigError";
}

/** A whole number from 0 to `most`; `usual` where the variable is empty. */
export function readNumber(env: Env, variable: string, usual: number, most: number): number {
  const text = env[variable]?.trim();
  const value = text ? Number(text) : usual;
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new ConfigError(variable, `is no whole number from 0 to ${most}`);
}

/** 0 takes any free port. */
export function readPort(env: Env, variable: string, usual: number): number {
  return readNumber(env, variable, usual, 65_535);
}

/** An address of the web as it was written; undefined where the variable is empty. */
export function readAddress(env: Env, variable: string): string | undefined {
  const text = env[variable]?.trim();
  if (!text || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)))
    return text || undefined;
  throw new ConfigError(variable, "is no web address such as https://bouncecard.example.com");
}

/**
 * Origins that files may be fetched from; a bare host means https. `api`: address of a redirected API, which may serve
 * its files itself.
 */
export function readFileOrigins(
  env: Env,
  variable: string,
  usual: string,
  api: string | undefined,
): ReadonlySet<string> {
  const hosts = (env[variable]?.trim() || usual).split(/[\s,]+/).filter(Boolean);
  const origins = hosts.map((host) => {
    const url = host.includes("://") ? host : `https://${host}`;
    if (!URL.canParse(url)) throw new ConfigError(variable, "is no list of hosts");
    return new URL(url).origin;
  });
  return new Set(api ? [...origins, new URL(api).origin] : origins);
}

/** What `net.Server` says of an address it cannot listen on. */
interface ListenFailure extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}

/** Why a server cannot listen, told by the variable to mend; any other error as it is. */
export function listenError(error: unknown, variables: { port: string; host: string }): unknown {
  const { code, port, address, hostname } = error as ListenFailure;
  switch (code) {
    case "EADDRINUSE":
      return new ConfigError(
        variables.port,
        `${port} is in use by another program; choose another, or 0`,
      );
    case "EACCES":
      return new ConfigError(
        variables.port,
        `${port} may not be opened by this user; choose one from 1024`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new ConfigError(
        variables.host,
        `${address ?? hostname} is no address of this machine`,
      );
    default:
      return error;
  }
}
