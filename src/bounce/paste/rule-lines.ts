/** Lines that speak of replies without being any: rules, settings, source code, documents. */
import { loadTable } from "../../catalog/load.ts";
import { fieldTable, normaliseKey } from "../carrier/record.ts";
import { type CompiledRule, compile, findRule, type PatternRule } from "../carrier/rules.ts";
import type { Paste } from "../paste.ts";

/** Nobody pastes longer rules with a failure among them; a long log would only be slowed. */
const MAX_TEXT = 20_000;
const MAX_LINE = 600;
const CODE = /[245]\d\d|[45]\.\d{1,3}\.\d/;
/** A refusal is about somebody: an address, an IP address. */
const SOMEBODY = /\w@[\w[]|\b\d{1,3}(?:\.\d{1,3}){3}\b/;
/** `mail_from=550 5.7.1 not welcome`: the key, then a reply as its value. */
const SETTING = /^["']?([A-Za-z][\w.-]{1,60})["']? ?= ?["'`]?[45]\d\d[ -]/;
/** Keys that name what was said, whatever else stands in them. */
const SAID = /err|resp|repl|reason|diag|stat|result|last|dsn|said|out|bounce|text|msg|smtp/;

type Table = Readonly<Record<"lines" | "texts", readonly PatternRule[]>>;
type Rules = Readonly<Record<"lines" | "texts", CompiledRule<PatternRule>[]>>;

let compiled: Rules | undefined;

function rules(): Rules {
  const table = loadTable<Table>("carrier/rule-line");
  compiled ??= { lines: compile(table?.lines ?? []), texts: compile(table?.texts ?? []) };
  return compiled;
}

/** The paste without such lines; no lines at all where the whole text is about codes in general. */
export function withoutRuleLines(paste: Paste): Paste {
  const { text, lines } = paste;
  if (text.length > MAX_TEXT || !CODE.test(text)) return paste;
  if (!SOMEBODY.test(text) && findRule(rules().texts, text)) return { text: "", lines: [] };
  const said = lines.filter((line) => !isRuleLine(line));
  return said.length === lines.length ? paste : { text: said.join("\n"), lines: said };
}

/** Whether a line with a code in it is a rule, a setting, a statement or an entry of a document. */
export function isRuleLine(line: string): boolean {
  const text = line.slice(0, MAX_LINE).trim();
  if (!CODE.test(text)) return false;
  return isSetting(text) || findRule(rules().lines, text) !== undefined;
}

function isSetting(line: string): boolean {
  const key = normaliseKey(SETTING.exec(line)?.[1] ?? "");
  if (key === "" || SOMEBODY.test(line) || SAID.test(key)) return false;
  const { reply, replyCode, enhancedCode, event, hint } = fieldTable();
  return ![reply, replyCode, enhancedCode, event, hint].some((keys) => keys.includes(key));
}
