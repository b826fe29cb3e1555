/** Programs and how they write their log lines: `catalog/carrier/log/<id>.json`. */
import { loadTable } from "../../catalog/load.ts";
import { type CompiledRule, compile, matchRule, type PatternRule } from "../carrier/rules.ts";
import type { EventState } from "../carrier/state.ts";

/**
 * One line of one program. The pattern's named groups are fields of the event ("recipient", "smtpreply", "status" …);
 * `id` links lines of one message.
 */
export interface LogRule extends PatternRule {
  /** A piece of every such line: looked for before the pattern. */
  readonly if: string;
  /** What the line says happened; for a word of the group `event` where this is a table. */
  readonly state?: EventState | Readonly<Record<string, EventState>>;
  readonly command?: string;
  /** Words are written with these in place of spaces ("_" in qmail's log). */
  readonly space?: string;
}

interface LogProgram {
  readonly software?: string;
  /** What the program is called in a syslog line; a part of the name is enough. */
  readonly tags: readonly string[];
  readonly rules: readonly LogRule[];
}

interface KnownRule extends CompiledRule<LogRule> {
  readonly software: string | null;
  readonly tags: readonly string[];
}

export interface FoundLogRule {
  /** The named groups as fields of an event. */
  readonly fields: readonly [string, string][];
  readonly id: string | null;
  readonly software: string | null;
  readonly rule: LogRule;
}

let known: { rules: KnownRule[]; tags: [string, string | null][] } | undefined;

function logRules() {
  if (known) return known;
  const programs = Object.values(loadTable<Record<string, LogProgram>>("carrier/log") ?? {});
  known = {
    rules: programs.flatMap(({ software, tags, rules }) =>
      compile(rules).map((rule) => ({ ...rule, tags, software: software ?? null })),
    ),
    tags: programs.flatMap(({ software, tags }) =>
      tags.map((tag): [string, string | null] => [tag, software ?? null]),
    ),
  };
  return known;
}

export const isMailProgram = (program: string | null): boolean =>
  program !== null && tagOf(program) !== undefined;

/** Id of the program that a log line names; null for others than mail programs. */
export const softwareOf = (program: string | null): string | null =>
  (program === null ? undefined : tagOf(program)?.[1]) ?? null;

function tagOf(program: string) {
  const name = program.toLowerCase();
  return logRules().tags.find(([tag]) => name.startsWith(tag));
}

/** The first rule that the line fits, of the program that it names before others: one may quote another. */
export function findLogRule(line: string, program: string | null): FoundLogRule | undefined {
  const name = program?.toLowerCase() ?? "";
  let other: FoundLogRule | undefined;
  for (const known of logRules().rules) {
    if (!line.includes(known.rule.if)) continue;
    const own = known.tags.some((tag) => name.startsWith(tag));
    const found = other && !own ? undefined : readRule(known, line);
    if (found && (own || !name)) return found;
    other ??= found;
  }
  return other;
}

function readRule(known: KnownRule, line: string): FoundLogRule | undefined {
  const found = matchRule(known, line);
  if (!found) return undefined;
  const { rule, groups } = found;
  const { software } = known;
  return { fields: fieldsOf(rule, groups), id: groups.id ?? null, software, rule };
}

function fieldsOf(rule: LogRule, groups: Readonly<Record<string, string | undefined>>) {
  const fields: [string, string][] = [];
  const state =
    typeof rule.state === "object" ? rule.state[groups.event?.toLowerCase() ?? ""] : rule.state;
  if (state) fields.push(["event", state]);
  if (rule.command) fields.push(["command", rule.command]);
  for (const [name, value] of Object.entries(groups))
    if (value && name !== "event" && name !== "id")
      fields.push([name, rule.space ? value.replaceAll(rule.space, " ") : value]);
  return fields;
}
