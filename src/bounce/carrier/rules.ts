/** Rules of `catalog/carrier/`: patterns with named groups, and a sample that proves them. */

export interface PatternRule {
  /**
   * Regular expressions, without regard to case, that must all be in the text. Several short ones in place of one
   * with gaps: each takes linear time.
   */
  readonly pattern: string | readonly string[];
  readonly sample: string;
}

export interface CompiledRule<Rule> {
  readonly rule: Rule;
  readonly patterns: readonly RegExp[];
}

export interface FoundRule<Rule> {
  readonly rule: Rule;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where the first pattern stands. */
  readonly index: number;
}

export const compile = <Rule extends PatternRule>(rules: readonly Rule[]): CompiledRule<Rule>[] =>
  rules.map((rule) => ({
    rule,
    patterns: [rule.pattern].flat().map((pattern) => new RegExp(pattern, "i")),
  }));

/** The named groups of all the rule's patterns; undefined where one is missing. */
export function matchRule<Rule>(
  { rule, patterns }: CompiledRule<Rule>,
  text: string,
): FoundRule<Rule> | undefined {
  let groups: Record<string, string | undefined> = {};
  let index = 0;
  for (const [order, pattern] of patterns.entries()) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    if (order === 0) index = match.index;
    groups = { ...groups, ...match.groups };
  }
  return { rule, groups, index };
}

/** The first rule that is in the text. */
export function findRule<Rule>(rules: readonly CompiledRule<Rule>[], text: string) {
  for (const rule of rules) {
    const found = matchRule(rule, text);
    if (found) return found;
  }
  return undefined;
}
