import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Set by the system or the sharding manager, not by whoever configures. */
const NOT_OURS = ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "SHARDING_MANAGER"];

test(".env.example names exactly the variables that are read", () => {
  const files = readdirSync(join(root, "adapters"), { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => file.endsWith(".ts")).map((file) => read(`adapters/${file}`));
  const patterns = [
    /\{ ([A-Z_, ]+) \}: Env/g,
    /\benv\.([A-Z][A-Z_]+)/g,
    /\(\s*env,\s*"([A-Z][A-Z_]+)"/g,
  ];
  const used = code.flatMap((text) =>
    patterns.flatMap((one) =>
      [...text.matchAll(one)].flatMap((match) => (match[1] ?? "").split(", ")),
    ),
  );
  const offered = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(
    (match) => match[1] ?? "",
  );
  const needed = [...new Set(used)].filter((name) => !NOT_OURS.includes(name));
  expect(offered.toSorted()).toEqual(needed.toSorted());
});
