/**
 * What a translation lacks, and what changed in English since it was made.
 *
 *   npm run words                    coverage of every language
 *   npm run words -- ko              what Korean lacks, and what is out of date
 *   npm run words -- ko --accept     note that everything there is has been checked against today's English
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  fingerprint,
  idOf,
  isPromised,
  localeNames,
  madeFrom,
  TABLES,
  WORDS,
  type WordEntry,
  wordEntries,
} from "./word-entries.ts";

const [locale, flag] = process.argv.slice(2);
const english = wordEntries("en");

if (!locale)
  localeNames()
    .filter((name) => name !== "en")
    .forEach(printCoverage);
else if (flag === "--accept") accept(locale);
else printReport(locale);

function printCoverage(name: string): void {
  const there = new Set(wordEntries(name).map(idOf));
  const counts = TABLES.map((table) => {
    const all = english.filter((entry) => entry.table === table);
    return `${table} ${all.filter((entry) => there.has(idOf(entry))).length}/${all.length}`;
  });
  const promised = english.filter((entry) => isPromised(name, entry));
  const kept = promised.filter((entry) => there.has(idOf(entry))).length;
  console.log(`${name.padEnd(8)} promised ${kept}/${promised.length}   ${counts.join("  ")}`);
}

function printReport(name: string): void {
  const there = new Set(wordEntries(name).map(idOf));
  const from = madeFrom(name);
  const missing = english.filter((entry) => isPromised(name, entry) && !there.has(idOf(entry)));
  const stale = english.filter(
    (entry) => there.has(idOf(entry)) && from[idOf(entry)] !== fingerprint(entry.value),
  );
  printCoverage(name);
  print("missing", missing);
  print("English changed since, or never checked", stale);
}

function print(title: string, entries: readonly WordEntry[]): void {
  console.log(`\n${title}: ${entries.length}`);
  for (const entry of entries) console.log(`  ${idOf(entry)}\n    ${JSON.stringify(entry.value)}`);
}

function accept(name: string): void {
  const there = new Set(wordEntries(name).map(idOf));
  const known = english.filter((entry) => there.has(idOf(entry)));
  const from = Object.fromEntries(known.map((entry) => [idOf(entry), fingerprint(entry.value)]));
  writeFileSync(join(WORDS, name, "made-from.json"), `${JSON.stringify(from, null, 1)}\n`);
  console.log(`${known.length} entries of ${name} noted`);
}
