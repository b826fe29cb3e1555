import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "bouncecard-build-"));
const out = join(folder, "bouncecard");

function run(args: readonly string[], input = "", variables: NodeJS.ProcessEnv = {}) {
  // Vitest sets a BASE_URL of its own.
  const usual = { LC_ALL: "C", NO_COLOR: "1", NODE_DISABLE_COMPILE_CACHE: "1", BASE_URL: "" };
  const env = { ...process.env, ...usual, ...variables };
  return spawnSync(process.execPath, [join(out, "bin/bouncecard.cjs"), ...args], {
    input,
    encoding: "utf8",
    env,
  });
}

describe("the distribution, away from the checkout", () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/build.ts"), out], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    // What a package manager would install beside it: the SDKs that are not bundled.
    symlinkSync(join(root, "node_modules"), join(out, "node_modules"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("looks codes up in its own catalog, in several languages", () => {
    expect(JSON.parse(run(["smtp", "--json", "421 vs 500"]).stdout)).toMatchObject({
      kind: "comparison",
    });
    expect(run(["smtp", "--locale", "ko", "421"]).stdout).toMatch(/\p{Script=Hangul}/u);
    expect(JSON.parse(run(["smtp", "--json", "mailbox ful"]).stdout).entries[0].id).toBe(
      "mailbox-full",
    );
  });

  test("explains a raw message, plurals and all", () => {
    const mail = [
      "From: MAILER-DAEMON@mx.example.org",
      "Subject: Undelivered Mail Returned to Sender",
      "Message-ID: <1@mx.example.org>",
      "",
      "<kim@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1 User unknown",
      "<lee@example.net>: host mx.example.net[192.0.2.25] said: 452 4.2.2 Mailbox full",
      "",
    ].join("\n");
    expect(run(["explain"], mail).stdout).toContain("2 deliveries");
    const [first] = JSON.parse(run(["explain", "--json"], mail).stdout).deliveries;
    expect(first).toMatchObject({ recipient: "kim@example.net", reason: "mailbox-unknown" });
  });

  test("names a variable that is wrong, and nothing else", () => {
    const { status, stderr } = run(["start"], "", { LOG_LEVEL: "loud" });
    expect(stderr).toBe("LOG_LEVEL is none of trace, debug, info, warn, error, fatal\n");
    expect(status).toBe(2);
  });

  test("prints the Slack manifest and its version", () => {
    expect(run(["slack", "manifest", "--url", "https://example.org"]).stdout).toContain(
      "https://example.org/",
    );
    expect(run(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});
