import { createInterface } from "node:readline/promises";
import type { Options } from "./options.ts";
import { smtpCommand } from "./smtp.ts";

/** `bouncecard smtp --stdin`: each line of standard input is a query. */
export async function smtpLines(options: Options): Promise<number> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) await smtpCommand(line, options);
  return 0;
}
