/**
 * Scores the command line on a corpus of real bounces and holds the figures to `test/floors.json`:
 * `BOUNCE_CORPUS=DIR npm run score`. The corpus is not part of this project; without one there is nothing to score.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

interface Score {
  readonly scores: Readonly<Record<string, { readonly right: number; readonly of: number }>>;
  readonly falsePositives: number;
  readonly crashes: number;
}

/** Percentages per set and field. */
type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const root = join(import.meta.dirname, "..");
const corpus = resolve(process.env.BOUNCE_CORPUS ?? "");
if (!existsSync(join(corpus, "score.mjs"))) {
  console.log("Set BOUNCE_CORPUS to a corpus with its score.mjs: nothing scored.");
  process.exit(0);
}

const floors: Floors = JSON.parse(readFileSync(join(root, "test/floors.json"), "utf8"));
const results = mkdtempSync(join(tmpdir(), "bouncecard-scores-"));
process.once("exit", () => rmSync(results, { recursive: true }));
const failures = Object.entries(floors).flatMap(([kind, limits]) =>
  check(kind, score(kind), limits),
);
for (const failure of failures) console.error(failure);
console.log(
  `${Object.keys(floors).length} sets scored, ${failures.length} figures below their floor`,
);
process.exitCode = failures.length > 0 ? 1 : 0;

function score(kind: string): Score {
  const file = join(results, `${kind}.json`);
  const command = `'${process.execPath}' '${join(root, "adapters/main.ts")}' explain --json`;
  const args = [join(corpus, "score.mjs"), "--kind", kind, "--cmd", command, "--json", file];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  console.log(stdout);
  return JSON.parse(readFileSync(file, "utf8"));
}

function check(
  kind: string,
  { scores, falsePositives, crashes }: Score,
  limits: Floors[string] = {},
) {
  const low = Object.entries(limits).flatMap(([field, floor]) => {
    const { right = 0, of = 0 } = scores[field] ?? {};
    const reached = of > 0 ? (100 * right) / of : 0;
    return reached < floor ? [`${kind}: ${field} ${reached.toFixed(1)} % is below ${floor} %`] : [];
  });
  if (falsePositives > 0) low.push(`${kind}: ${falsePositives} false positives`);
  if (crashes > 0) low.push(`${kind}: ${crashes} crashes`);
  return low;
}
