/** Rules of `catalog/carrier/`: a pattern with named groups, and a sample that proves it. */

export interface PatternRule {
  /** Linear-time regular expression, without regard to case. */
  readonly pattern: string;
  readonly sample: string;
}

export interface CompiledRule<Rule> {
  readonly rule: Rule;
  readonly pattern: RegExp;
}

export const compile = <Rule extends PatternRule>(rules: readonly Rule[]): CompiledRule<Rule>[] =>
  rules.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, "i") }));

/** The first rule whose pattern is in the text, with its named groups. */
export function findRule<Rule>(rules: readonly CompiledRule<Rule>[], text: string) {
  for (const { rule, pattern } of rules) {
    const match = pattern.exec(text);
    if (match) return { rule, groups: match.groups ?? {} };
  }
  return undefined;
}
