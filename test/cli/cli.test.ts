import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../../adapters/bouncecard.js");
const folder = mkdtempSync(join(tmpdir(), "bouncecard-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = "", variables: Record<string, string> = {}) {
  // Vitest sets a BASE_URL of its own, "/".
  const env = { ...process.env, LC_ALL: "C", NO_COLOR: "1", BASE_URL: "", ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr, lines: stdout.trim().split("\n") };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const REPLY = "550 5.1.1 <kim@example.net>: Recipient address rejected: User unknown\n";

describe("explain --json", () => {
  test("one object per file, in the order of the arguments, a bad one among them", () => {
    const good = file("good.txt", REPLY);
    const { status, lines } = run(["explain", "--json", good, join(folder, "missing.eml"), good]);
    const objects = lines.map((line) => JSON.parse(line));
    expect(objects.map(({ source }) => source)).toEqual([good, join(folder, "missing.eml"), good]);
    expect(objects[0]).toMatchObject({ kind: "bounce", deliveries: [{ replyCode: "550" }] });
    expect(objects[1].error).toContain("no such file");
    expect(status).toBe(1);
  });

  test("every field of the contract, nothing missing", () => {
    const [object] = run(["explain", "--json", file("fields.txt", REPLY)]).lines.map((line) =>
      JSON.parse(line),
    );
    expect(Object.keys(object)).toEqual(["source", "kind", "format", "reporter", "deliveries"]);
    expect(Object.keys(object.deliveries[0])).toEqual(
      expect.arrayContaining(
        "recipient replyCode enhancedCode reason permanence hardBounce actor command provider remoteMta diagnostic evidence".split(
          " ",
        ),
      ),
    );
  });

  test("standard input without a file", () => {
    const { status, lines } = run(["explain", "--json"], REPLY);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ source: "-", kind: "bounce" });
    expect(status).toBe(0);
  });

  test.for([
    ["empty.eml", "", "empty"],
    ["zeros.bin", new Uint8Array(5_000), "not text"],
    ["mail.msg", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), ".msg"],
  ] as const)("%s gives a clear message", ([name, content, words]) => {
    const { status, lines } = run(["explain", "--json", file(name, content)]);
    expect(JSON.parse(lines[0] ?? "").error).toContain(words);
    expect(status).toBe(1);
  });

  test("a folder gives a clear message", () => {
    mkdirSync(join(folder, "mails"), { recursive: true });
    expect(run(["explain", join(folder, "mails")]).stderr).toContain("folder");
  });

  test("of 25 MB the notice at the beginning is read", () => {
    const head =
      "From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail\nMessage-ID: <1@mx.example.org>\n";
    const body = `\n<kim@example.net>: host mx.example.net[192.0.2.25] said: ${REPLY}\n--- Below this line is a copy of the message.\n\n`;
    const big = file("big.eml", head + body + `${"A".repeat(76)}\n`.repeat(330_000));
    const { status, lines } = run(["explain", "--json", big]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      kind: "bounce",
      deliveries: [{ recipient: "kim@example.net" }],
    });
    expect(status).toBe(0);
  });
});

describe("smtp", () => {
  test("a query becomes a card without colours where nobody watches", () => {
    const { stdout, status } = run(["smtp", "421", "vs", "500"]);
    expect(stdout).toContain("421");
    expect(stdout).toContain("500");
    expect(stdout).not.toContain("\u001b");
    expect(status).toBe(0);
  });

  test("--stdin answers each line with one object", () => {
    const { lines } = run(["smtp", "--json", "--stdin"], "421 vs 500\n421\nhelp\n");
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["comparison", "code", "help"]);
  });

  test("a pasted failure gives the object of explain, with the query", () => {
    const [object] = run(["smtp", "--json", REPLY.trim()]).lines.map((line) => JSON.parse(line));
    expect(object).toMatchObject({ query: REPLY.trim(), kind: "bounce" });
  });

  test("--locale gives the reader's language", () => {
    expect(run(["smtp", "--locale", "ko", "421"]).stdout).toMatch(/\p{Script=Hangul}/u);
  });
});

describe("the command line itself", () => {
  test("--help and no command print the usage", () => {
    expect(run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage") });
    expect(run([]).stdout).toContain("Usage");
  });

  test.for([
    [["frobnicate"], "frobnicate"],
    [["explain", "--frob"], "--frob"],
  ] as const)("%s is refused with status 2", ([args, named]) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
  });
});

describe("start with a wrong variable", () => {
  test.for([
    [{ SLACK_BOT_TOKEN: "x" }, "SLACK_SIGNING_SECRET is missing"],
    [{ DISCORD_PUBLIC_KEY: "x" }, "DISCORD_PUBLIC_KEY is not"],
    [{ PORT: "http" }, "PORT is no whole number"],
    [{ HOST: "host.invalid", PORT: "0" }, "HOST host.invalid is no address"],
  ] as const)("%j: one line says which, and the status is 2", ([variables, said]) => {
    const { status, stdout, stderr } = run(["start"], "", variables);
    expect(stderr).toMatch(new RegExp(`^${said}[^\\n]*\\n$`));
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});
