/** The key of a command in `catalog/`: its first word, lower case ("mail", "rcpt", "connect"); HELO counts as EHLO. */
export function phaseOf(command: string): string {
  const word = /^[a-z]+/i.exec(command)?.[0].toLowerCase() ?? "";
  return word === "helo" ? "ehlo" : word;
}
