/**
 * How fast failures are read: `BOUNCE_CORPUS=DIR npm run bench`. One process, after a warm-up; each figure is the
 * median of several rounds. Wall-clock figures depend on the machine; the ratio to the floor hardly does.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMime } from "../src/bounce/message/mime.ts";
import { readBounce } from "../src/bounce/read.ts";
import { diagnose } from "../src/diagnose/diagnose.ts";

/** The compiler is at work on the readers for the first dozen. */
const WARM_UP_ROUNDS = 20;
const ROUNDS = 9;

const corpus = process.env.BOUNCE_CORPUS ?? "";
if (!existsSync(join(corpus, "bounces"))) {
  console.log("Set BOUNCE_CORPUS to a folder of bounces: nothing to measure.");
  process.exit(0);
}

const files = readdirSync(join(corpus, "bounces")).map((file) => join(corpus, "bounces", file));
const replies: string[] = JSON.parse(readFileSync(join(corpus, "replies.json"), "utf8")).map(
  (row: { text: string }) => row.text,
);

/** The least a reader of mail must do, by hand: the same file as text, header fields unfolded, parts split, theirs too. */
function floor(bytes: Buffer | string): number {
  const text = typeof bytes === "string" ? bytes : bytes.toString("latin1");
  const end = text.search(/\r?\n\r?\n/);
  const fields = new Map<string, string>();
  for (const field of text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = field.indexOf(":");
    if (colon > 0) fields.set(field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim());
  }
  const boundary = /boundary="?([^"\s;]{1,200})/i.exec(fields.get("content-type") ?? "")?.[1];
  const parts = boundary ? text.slice(end).split(`\n--${boundary}`).slice(1, -1) : [];
  const lines = text.slice(end).split("\n").length;
  return parts.reduce((sum, part) => sum + floor(part.trimStart()), fields.size + lines);
}

const explainOne = async (input: Buffer | string) => diagnose(await readBounce(input));

/** Items a second and CPU microseconds an item, median of the rounds. */
async function measure<T>(items: readonly T[], work: (item: T) => unknown, repeat = 1) {
  const rounds: { perSecond: number; cpu: number }[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    for (let i = 0; i < repeat; i++) for (const item of items) await work(item);
    const { user, system } = process.cpuUsage(before);
    const count = items.length * repeat;
    const perSecond = count / ((performance.now() - start) / 1000);
    if (round >= WARM_UP_ROUNDS) rounds.push({ perSecond, cpu: (user + system) / count });
  }
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    cpu: median(rounds.map(({ cpu }) => cpu)),
  };
}

const show = (label: string, value: string) => console.log(`${label.padEnd(44)} ${value}`);
const number = (value: number) => Math.round(value).toLocaleString("en");

const bottom = await measure(files, (file) => floor(readFileSync(file)), 4);
const mime = await measure(files, (file) => readMime(readFileSync(file)));
const reading = await measure(files, (file) => readBounce(readFileSync(file)));
const whole = await measure(files, (file) => explainOne(readFileSync(file)));
const lines = await measure(replies, explainOne, 5);

console.log(`After ${WARM_UP_ROUNDS} rounds of warm-up, the median of ${ROUNDS}:`);
show("mails, read and diagnosed", `${number(whole.perSecond)}/s, ${number(whole.cpu)} µs CPU each`);
show(
  "  of that: reading the file, splitting MIME",
  `${number(mime.cpu)} µs (${number((100 * mime.cpu) / whole.cpu)} %)`,
);
show("  of that: reading", `${number(reading.cpu - mime.cpu)} µs`);
show("  of that: diagnosing", `${number(whole.cpu - reading.cpu)} µs`);
show("floor: lines and boundaries by hand", `${number(bottom.perSecond)}/s`);
show("ratio to the floor", (whole.perSecond / bottom.perSecond).toFixed(3));
show("one-line replies", `${number(lines.perSecond)}/s, ${number(lines.cpu)} µs CPU each`);
show("peak memory", `${number(process.resourceUsage().maxRSS / 1024)} MiB`);

/** Time per byte must stay flat: the same text, ever longer, and the ugliest we know of. */
const UGLY: Readonly<Record<string, string>> = {
  "notice lines": "<kim@example.net>: host mx.example.net said: 550 5.1.1 User unknown\n",
  "angle brackets": "<<<<<<<<<<<<<<<<",
  digits: "550 551 552 553 ",
  quoting: "> > > > > > > > ",
  "addresses without end": "a.b.c.d@",
  blanks: "                ",
  json: '{"a":[{"b":"c@d.e"',
};
console.log("\nmicroseconds per kilobyte at 1 KB, 32 KB, 1 MB, the best round of each");
for (const [name, seed] of Object.entries(UGLY)) {
  const costs: string[] = [];
  for (const size of [1_000, 32_000, 1_000_000]) {
    const text = seed.repeat(Math.ceil(size / seed.length)).slice(0, size);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await explainOne(text);
      best = Math.min(best, performance.now() - start);
    }
    costs.push(number((1_000_000 * best) / size));
  }
  show(`  ${name}`, costs.join("   "));
}
