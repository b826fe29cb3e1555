import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";
import { forbidden } from "./imports.rules.ts";

test("every import keeps the rules", async () => {
  const { output } = await cruise(["src", "adapters"], {
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
    tsConfig: { fileName: "tsconfig.json" },
  });
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(20); // a blind cruise must not pass
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
    [],
  );
});
